import { accessible, mayOn } from '@sujarit/auth/ability';
import { entryBlocks } from '@sujarit/domain/entry-block';
import { cannotReasons, entryStatuses } from '@sujarit/domain/report-lifecycle';
import { builder } from '../builder.ts';
import { Evidence } from '../evidence/evidence.type.ts';
import { Project } from '../project/project.type.ts';
import { findAccessible, tenantId } from '../tenant-key.ts';
import { blockOf, blockSelection } from './entry-blocks.ts';

export const EntryStatusEnum = builder.enumType('EntryStatus', { values: entryStatuses });
export const CannotReasonEnum = builder.enumType('CannotReason', { values: cannotReasons });
const EntryBlockEnum = builder.enumType('EntryBlock', { values: entryBlocks });

export const ReportEntry = builder.prismaNode('ReportEntry', {
  description: 'Progress of one project in one report. Money in baht.',
  authScopes: { may: 'entry.read' },
  id: { resolve: tenantId },
  findUnique: findAccessible('entry.read'),
  select: { authorityId: true, id: true },
  fields: (t) => ({
    status: t.expose('status', { type: EntryStatusEnum }),
    percent: t.exposeInt('percent'),
    inOrdinance: t.exposeBoolean('inOrdinance'),
    ordinanceBudget: t.expose('ordinanceBudget', { type: 'Decimal', nullable: true }),
    disbursed: t.expose('disbursed', { type: 'Decimal', nullable: true }),
    reason: t.expose('reason', { type: CannotReasonEnum, nullable: true }),
    reasonText: t.exposeString('reasonText', { nullable: true }),
    remark: t.exposeString('remark', { nullable: true }),
    version: t.exposeInt('version'),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
    project: t.relation('project', { type: Project }),
    evidence: t.relation('evidence', {
      type: Evidence,
      query: (_args, context) => ({
        where: { AND: [accessible(context.ability, 'evidence.read')], removedAt: null },
        orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
      }),
    }),
    planBudget: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'The plan’s budget of the project in the report’s year; null for a year without an amount.',
      select: {
        report: { select: { fiscalYear: true } },
        project: { select: { budgets: { orderBy: { fiscalYear: 'asc' } } } },
      },
      resolve: ({ report, project }) =>
        project.budgets.find((one) => one.fiscalYear === report.fiscalYear)?.amount ?? null,
    }),
    blockedBy: t.field({
      type: EntryBlockEnum,
      nullable: true,
      description: 'What is in the way of saving the entry, whoever asks.',
      select: blockSelection,
      resolve: blockOf,
    }),
    editable: t.boolean({
      description: 'May the viewer save it now?',
      select: blockSelection,
      resolve: (entry, _args, context) =>
        blockOf(entry) === null && mayOn(context.ability, 'entry.edit', { project: entry.project }),
    }),
  }),
});
