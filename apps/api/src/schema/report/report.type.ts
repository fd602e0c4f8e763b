import { accessible } from '@sujarit/auth/ability';
import { reportStates, roundStanding } from '@sujarit/domain/report-lifecycle';
import { reportProgress } from '@sujarit/domain/report-progress';
import type { ApiContext } from '../../context.ts';
import { Authority } from '../authority/authority.type.ts';
import { builder } from '../builder.ts';
import { Plan } from '../plan/plan.type.ts';
import { ReportEntry } from '../report-entry/report-entry.type.ts';
import { ReportingRound } from '../round/round.type.ts';
import { isoDay, roundDates, roundOf } from '../round/round-of.ts';
import { findAccessible, tenantId } from '../tenant-key.ts';
import { ReportProgress } from './report-progress.type.ts';
import { Standing } from './standing.type.ts';

export const ReportStateEnum = builder.enumType('ReportState', { values: reportStates });
export const ReportDecisionKind = builder.enumType('ReportDecisionKind', { values: ['RETURN', 'ACCEPT'] as const });

const ReportDecision = builder.prismaObject('ReportDecision', {
  authScopes: { may: 'report.read' },
  description: 'The provincial office’s act on a report.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ReportDecisionKind }),
    reason: t.exposeString('reason', { nullable: true }),
    deciderName: t.exposeString('deciderName'),
    decidedAt: t.expose('decidedAt', { type: 'DateTime' }),
  }),
});

/** The entries in the plan's order; every field that reads them asks the same, so that one query serves all. */
const entriesOf = (context: ApiContext) => ({
  where: { AND: [accessible(context.ability, 'entry.read')] },
  orderBy: [{ project: { ordinal: 'asc' as const } }, { id: 'asc' as const }],
});
const provinceOf = { authority: { select: { provinceCode: true } } };

export const Report = builder.prismaNode('Report', {
  description: 'One authority’s report of one round.',
  authScopes: { may: 'report.read' },
  id: { resolve: tenantId },
  findUnique: findAccessible('report.read'),
  select: { authorityId: true, id: true, fiscalYear: true, months: true, state: true, sentOn: true },
  fields: (t) => ({
    fiscalYear: t.exposeInt('fiscalYear'),
    months: t.exposeInt('months'),
    state: t.expose('state', { type: ReportStateEnum }),
    sentAt: t.expose('sentAt', { type: 'DateTime', nullable: true }),
    sentOn: t.expose('sentOn', { type: 'Date', nullable: true }),
    senderName: t.exposeString('senderName', { nullable: true }),
    version: t.exposeInt('version'),
    authority: t.relation('authority', { type: Authority }),
    plan: t.relation('plan', { type: Plan }),
    entries: t.relation('entries', { type: ReportEntry, query: (_args, context) => entriesOf(context) }),
    decisions: t.relation('decisions', {
      type: ReportDecision,
      query: { orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }] },
    }),
    round: t.field({
      type: ReportingRound,
      nullable: true,
      description: 'The province’s settings of the round; null where it has set none.',
      select: provinceOf,
      resolve: ({ authority, fiscalYear, months }, _args, context) =>
        roundOf(context, { provinceCode: authority.provinceCode, fiscalYear, months }),
    }),
    standing: t.field({
      type: Standing,
      nullable: true,
      description: 'On time, late or missing, today; null where the province has set no dates.',
      select: provinceOf,
      resolve: async ({ authority, fiscalYear, months, sentOn, state }, _args, context) => {
        const round = await roundOf(context, { provinceCode: authority.provinceCode, fiscalYear, months });
        const sent = sentOn && state !== 'RETURNED' ? isoDay(sentOn) : null;
        return round && roundStanding(roundDates(round), sent, context.today);
      },
    }),
    progress: t.field({
      type: ReportProgress,
      description: 'What the entries come to now, with the denominator.',
      select: (_args, context) => ({
        ...provinceOf,
        entries: {
          ...entriesOf(context),
          select: { status: true, ordinanceBudget: true, disbursed: true },
        },
      }),
      resolve: async ({ authority, fiscalYear, months, state, entries }, _args, context) => {
        const round = await roundOf(context, { provinceCode: authority.provinceCode, fiscalYear, months });
        return reportProgress({
          entries: entries.map(({ status, ordinanceBudget, disbursed }) => ({
            status,
            ordinanceBudget: ordinanceBudget?.toFixed(2) ?? null,
            disbursed: disbursed?.toFixed(2) ?? null,
          })),
          state,
          months: months === 6 ? 6 : 12,
          round: round && {
            greenFrom: Number(round.greenFrom),
            orangeFrom: Number(round.orangeFrom),
            formula: round.formula,
          },
        });
      },
    }),
  }),
});
