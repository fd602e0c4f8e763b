import { accessible } from '@sujarit/auth/ability';
import { verifyAuditChain } from '@sujarit/db/audit-chain';
import { builder } from '../builder.ts';
import { AuditFilter, auditWhere } from './audit.inputs.ts';
import { auditChainOf } from './audit-chain-name.ts';
import { AuditEvent } from './audit-event.type.ts';

interface AuditAct {
  chain: string;
  requestId: string;
  firstSeq: bigint;
  at: Date;
  actorId: string;
  actorName: string;
  actorRole: string;
  action: string;
  address: string;
  changes: number;
}

const changesShown = 200;

const AuditActType = builder.objectRef<AuditAct>('AuditAct').implement({
  description: 'One request with all the rows that it changed.',
  fields: (t) => ({
    requestId: t.exposeString('requestId'),
    cursor: t.string({ description: 'To go on after this act.', resolve: ({ firstSeq }) => firstSeq.toString() }),
    at: t.expose('at', { type: 'DateTime' }),
    actorId: t.exposeString('actorId'),
    actorName: t.exposeString('actorName'),
    actorRole: t.exposeString('actorRole'),
    action: t.exposeString('action'),
    address: t.exposeString('address'),
    changeCount: t.exposeInt('changes'),
    changes: t.prismaField({
      type: [AuditEvent],
      description: `In the order they were made, at most ${changesShown}; auditEvents shows all.`,
      resolve: (query, { chain, requestId }, _args, context) =>
        context.db.auditEvent.findMany({
          ...query,
          where: { AND: [accessible(context.ability, 'audit.read')], chain, requestId },
          orderBy: { seq: 'asc' },
          take: changesShown,
        }),
    }),
  }),
});

interface ChainCheck {
  events: number;
  headHash: string;
  brokenAt: bigint | null;
}

const ChainCheckType = builder.objectRef<ChainCheck>('AuditChainCheck').implement({
  description: 'The workplace’s chain, recomputed event by event.',
  fields: (t) => ({
    events: t.exposeInt('events', { description: 'Events that were found in order.' }),
    headHash: t.exposeString('headHash', { description: 'Hash of the last event in order.' }),
    intact: t.boolean({ resolve: ({ brokenAt }) => brokenAt === null }),
    brokenAt: t.string({
      nullable: true,
      description: 'Number of the first event that is changed or missing.',
      resolve: ({ brokenAt }) => brokenAt?.toString() ?? null,
    }),
  }),
});

builder.queryFields((t) => ({
  auditEvents: t.prismaConnection({
    type: AuditEvent,
    cursor: 'chain_seq',
    description: 'Every change of the workplace’s rows, newest first.',
    authScopes: { may: 'audit.read' },
    args: { filter: t.arg({ type: AuditFilter }) },
    resolve: (query, _root, { filter }, context) =>
      context.db.auditEvent.findMany({
        ...query,
        where: auditWhere(context, filter),
        orderBy: [{ chain: 'asc' }, { seq: 'desc' }],
      }),
  }),
  auditActs: t.field({
    type: [AuditActType],
    description: 'The same by request, newest first.',
    authScopes: { may: 'audit.read' },
    args: {
      first: t.arg.int({ defaultValue: 20 }),
      after: t.arg.string({ description: 'The cursor of the last act shown.' }),
      filter: t.arg({ type: AuditFilter }),
    },
    complexity: ({ first }) => ({ field: 5, multiplier: first ?? 20 }),
    resolve: async (_root, { first, after, filter }, context) => {
      const groups = await context.db.auditEvent.groupBy({
        by: ['chain', 'requestId', 'actorId', 'actorName', 'actorRole', 'action', 'address'],
        where: {
          ...auditWhere(context, filter),
          ...(after && /^\d{1,18}$/.test(after) ? { seq: { lt: BigInt(after) } } : {}),
        },
        _min: { at: true, seq: true },
        _count: true,
        orderBy: { _min: { seq: 'desc' } },
        take: Math.min(Math.max(first ?? 20, 1), 100),
      });
      return groups.map(({ _min, _count, ...act }) => ({ ...act, firstSeq: _min.seq!, at: _min.at!, changes: _count }));
    },
  }),
  verifyAuditChain: t.field({
    type: ChainCheckType,
    authScopes: { may: 'audit.read' },
    complexity: 1000,
    resolve: (_root, _args, context) => verifyAuditChain(context.db, auditChainOf(context)),
  }),
}));
