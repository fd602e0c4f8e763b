import type { JobState } from '@sujarit/db/generated/prisma/enums';
import type { ApiContext } from '../../context.ts';
import { builder } from '../builder.ts';
import { JobStateEnum } from '../import/plan-import.type.ts';

interface StateCount {
  state: JobState;
  count: number;
}
interface Overview {
  authorities: number;
  simulatedAuthorities: number;
  /** Orders that are not handed to the queue yet. */
  waiting: number;
  deadLetters: number;
  imports: StateCount[];
  exports: StateCount[];
  mailbox: boolean;
}

const JobStateCount = builder.objectRef<StateCount>('JobStateCount').implement({
  fields: (t) => ({ state: t.expose('state', { type: JobStateEnum }), count: t.exposeInt('count') }),
});

const OperationOverview = builder.objectRef<Overview>('OperationOverview').implement({
  description: 'Counts of the whole installation, for its operator.',
  fields: (t) => ({
    authorities: t.exposeInt('authorities'),
    simulatedAuthorities: t.exposeInt('simulatedAuthorities'),
    waiting: t.exposeInt('waiting', { description: 'Orders that are not handed to the queue yet.' }),
    deadLetters: t.exposeInt('deadLetters', { description: 'Dead jobs that nobody retried.' }),
    mailbox: t.exposeBoolean('mailbox', { description: 'Mail is not sent: the mailbox shows it.' }),
    imports: t.expose('imports', { type: [JobStateCount] }),
    exports: t.expose('exports', { type: [JobStateCount] }),
  }),
});

builder.queryField('operationOverview', (t) =>
  t.field({
    type: OperationOverview,
    authScopes: { may: 'operation.read' },
    resolve: (_root, _args, context) => countAll(context),
  }),
);

async function countAll({ db, mailbox }: ApiContext): Promise<Overview> {
  const imports = await db.planImport.groupBy({ by: ['state'], _count: true, orderBy: { state: 'asc' } });
  const exports = await db.aggregateExport.groupBy({ by: ['state'], _count: true, orderBy: { state: 'asc' } });
  return {
    mailbox,
    authorities: await db.authority.count({ where: { state: 'ACTIVE' } }),
    simulatedAuthorities: await db.authority.count({ where: { state: 'ACTIVE', simulated: true } }),
    waiting: await db.outbox.count({ where: { sentAt: null } }),
    deadLetters: await db.deadLetter.count({ where: { retriedAt: null } }),
    imports: imports.map(({ state, _count }) => ({ state, count: _count })),
    exports: exports.map(({ state, _count }) => ({ state, count: _count })),
  };
}
