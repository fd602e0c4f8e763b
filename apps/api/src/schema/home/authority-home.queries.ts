import { accessible } from '@sujarit/auth/ability';
import type { ReportingRound as Round } from '@sujarit/db/generated/prisma/client';
import { fiscalYearOf } from '@sujarit/domain/fiscal-calendar';
import { roundStanding } from '@sujarit/domain/report-lifecycle';
import type { ApiContext } from '../../context.ts';
import { builder } from '../builder.ts';
import { Plan } from '../plan/plan.type.ts';
import { Report } from '../report/report.type.ts';
import { Standing } from '../report/standing.type.ts';
import { ReportingRound } from '../round/round.type.ts';
import { isoDay, roundDates } from '../round/round-of.ts';
import type { TenantKey } from '../tenant-key.ts';
import { taskKinds, type WaitingTask, waitingTasks } from './waiting-tasks.ts';

interface Home {
  plan: (TenantKey & { inUse: boolean }) | null;
  round: Round | null;
  report: (TenantKey & { state: string; sentOn: Date | null }) | null;
}

const WaitingTaskKind = builder.enumType('WaitingTaskKind', { values: taskKinds });

const WaitingTaskType = builder.objectRef<WaitingTask>('WaitingTask').implement({
  fields: (t) => ({
    kind: t.expose('kind', { type: WaitingTaskKind }),
    count: t.exposeInt('count'),
    nodeId: t.globalID({
      nullable: true,
      description: 'Where it is done: an import, a plan or a report.',
      resolve: ({ node }) => node,
    }),
  }),
});

const AuthorityHome = builder.objectRef<Home>('AuthorityHome').implement({
  description: 'Where the own authority stands today, and what waits for the viewer.',
  fields: (t) => ({
    currentPlan: t.prismaField({
      type: Plan,
      nullable: true,
      description: 'The plan in use this year; before there is one, the newest.',
      resolve: (query, { plan }, _args, context) => {
        const selection = { ...query };
        return plan && context.db.plan.findUnique({ ...selection, where: { authorityId_id: keyOf(plan) } });
      },
    }),
    openRound: t.field({
      type: ReportingRound,
      nullable: true,
      description: 'The round that was opened last in the province.',
      resolve: ({ round }) => round,
    }),
    report: t.prismaField({
      type: Report,
      nullable: true,
      description: 'The own report of that round; null until it is opened.',
      resolve: (query, { report }, _args, context) => {
        const selection = { ...query };
        return report && context.db.report.findUnique({ ...selection, where: { authorityId_id: keyOf(report) } });
      },
    }),
    standing: t.field({
      type: Standing,
      nullable: true,
      resolve: ({ round, report }, _args, context) => {
        const sentOn = report?.sentOn && report.state !== 'RETURNED' ? isoDay(report.sentOn) : null;
        return round && roundStanding(roundDates(round), sentOn, context.today);
      },
    }),
    waiting: t.field({
      type: [WaitingTaskType],
      resolve: ({ plan, round, report }, _args, context) =>
        waitingTasks(context, { report, canBeOpened: plan?.inUse === true && round !== null }),
    }),
  }),
});

builder.queryField('authorityHome', (t) =>
  t.field({
    type: AuthorityHome,
    authScopes: { may: 'home.read' },
    resolve: async (_root, _args, context): Promise<Home> => {
      const plan = await currentPlan(context);
      const round = await context.db.reportingRound.findFirst({
        where: { AND: [accessible(context.ability, 'round.read')], opensOn: { lte: new Date(context.today) } },
        orderBy: [{ opensOn: 'desc' }, { months: 'desc' }],
      });
      const report =
        plan?.inUse && round
          ? await context.db.report.findFirst({
              where: {
                AND: [accessible(context.ability, 'report.read')],
                authorityId: plan.authorityId,
                planId: plan.id,
                fiscalYear: round.fiscalYear,
                months: round.months,
              },
              select: { authorityId: true, id: true, state: true, sentOn: true },
            })
          : null;
      return { plan, round, report };
    },
  }),
);

async function currentPlan(context: ApiContext): Promise<Home['plan']> {
  const plans = await context.db.plan.findMany({
    where: { AND: [accessible(context.ability, 'plan.read')], authorityId: context.authorityId },
    orderBy: [{ yearFrom: 'desc' }, { revision: 'desc' }],
    select: { authorityId: true, id: true, state: true, yearFrom: true, yearTo: true },
  });
  const year = fiscalYearOf(context.today);
  const inUse = plans.find(({ state, yearFrom, yearTo }) => state === 'IN_USE' && yearFrom <= year && year <= yearTo);
  const found = inUse ?? plans[0];
  return found ? { authorityId: found.authorityId, id: found.id, inUse: found.state === 'IN_USE' } : null;
}

function keyOf({ authorityId, id }: TenantKey): TenantKey {
  return { authorityId, id };
}
