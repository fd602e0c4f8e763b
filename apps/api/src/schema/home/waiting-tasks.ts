import { accessible } from '@sujarit/auth/ability';
import type { PlanState } from '@sujarit/domain/plan-lifecycle';
import { editableReportStates } from '@sujarit/domain/report-lifecycle';
import type { ApiContext } from '../../context.ts';
import { type TenantKey, tenantId } from '../tenant-key.ts';

export const taskKinds = [
  'PLAN_MISSING',
  'IMPORT_RUNNING',
  'FINDINGS_OPEN',
  'PLAN_TO_SUBMIT',
  'PLAN_RETURNED',
  'PLAN_TO_SIGN',
  'PLAN_TO_ANNOUNCE',
  'PLAN_TO_PUT_INTO_USE',
  'REPORT_TO_OPEN',
  'REPORT_RETURNED',
  'REPORT_TO_SEND',
  'ENTRIES_TO_FILL',
] as const;
export type TaskKind = (typeof taskKinds)[number];

/** Something that waits for the viewer: of what kind, how many, and the node where it is done. */
export interface WaitingTask {
  kind: TaskKind;
  count: number;
  node: { type: 'PlanImport' | 'Plan' | 'Report'; id: string } | null;
}

/** The round that is reported on now, as far as the authority's home needs it. */
export interface RoundNow {
  report: { authorityId: string; id: string; state: string } | null;
  canBeOpened: boolean;
}

const planTasks: Partial<Record<PlanState, TaskKind>> = {
  DRAFT: 'PLAN_TO_SUBMIT',
  RETURNED: 'PLAN_RETURNED',
  APPROVED: 'PLAN_TO_ANNOUNCE',
  ANNOUNCED: 'PLAN_TO_PUT_INTO_USE',
};

/** What waits for the viewer's role, the most pressing first. */
export async function waitingTasks(context: ApiContext, now: RoundNow): Promise<WaitingTask[]> {
  const role = context.actor?.workplace?.role;
  const readable = { AND: [accessible(context.ability, 'plan.read')], authorityId: context.authorityId };
  const plans = await context.db.plan.findMany({
    where: readable,
    orderBy: [{ yearFrom: 'desc' }, { revision: 'desc' }],
    select: { authorityId: true, id: true, state: true },
  });
  if (role === 'PLAN_OFFICER') {
    const missing: WaitingTask[] = plans.length === 0 ? [{ kind: 'PLAN_MISSING', count: 1, node: null }] : [];
    const ofPlans = plans.flatMap((plan) => taskOf(planTasks[plan.state], 'Plan', plan));
    return [
      ...missing,
      ...(await importTasks(context)),
      ...ofPlans,
      ...reportTasks(now),
      ...(await entryTasks(context)),
    ];
  }
  if (role === 'EXECUTIVE')
    return plans.flatMap((plan) => taskOf(plan.state === 'SUBMITTED' ? 'PLAN_TO_SIGN' : undefined, 'Plan', plan));
  return role === 'DIVISION_HEAD' ? entryTasks(context) : [];
}

function taskOf(
  kind: TaskKind | undefined,
  type: 'Plan' | 'Report' | 'PlanImport',
  key: TenantKey,
  count = 1,
): WaitingTask[] {
  return kind ? [{ kind, count, node: { type, id: tenantId(key) } }] : [];
}

function reportTasks({ report, canBeOpened }: RoundNow): WaitingTask[] {
  if (!report) return canBeOpened ? [{ kind: 'REPORT_TO_OPEN', count: 1, node: null }] : [];
  const kinds: Partial<Record<string, TaskKind>> = { DRAFT: 'REPORT_TO_SEND', RETURNED: 'REPORT_RETURNED' };
  return taskOf(kinds[report.state], 'Report', report);
}

/** Imports being read, and those read whose doubts wait: the newest one leads the way. */
async function importTasks(context: ApiContext): Promise<WaitingTask[]> {
  const mine = {
    AND: [accessible(context.ability, 'import.read')],
    authorityId: context.authorityId,
    discardedAt: null,
  };
  const running = await context.db.planImport.findFirst({
    where: { ...mine, state: { in: ['QUEUED', 'RUNNING'] } },
    orderBy: { createdAt: 'desc' },
    select: { authorityId: true, id: true },
  });
  const doubtful = await context.db.planImport.findFirst({
    where: {
      ...mine,
      state: 'READY',
      plans: { none: {} },
      takeovers: { none: {} },
      findings: { some: { state: 'OPEN' } },
    },
    orderBy: { createdAt: 'desc' },
    select: { authorityId: true, id: true, _count: { select: { findings: { where: { state: 'OPEN' } } } } },
  });
  return [
    ...(running ? taskOf('IMPORT_RUNNING', 'PlanImport', running) : []),
    ...(doubtful ? taskOf('FINDINGS_OPEN', 'PlanImport', doubtful, doubtful._count.findings) : []),
  ];
}

/** Entries of reports being written that nobody has filled: the whole authority's, or a division head's own. */
async function entryTasks(context: ApiContext): Promise<WaitingTask[]> {
  const groups = await context.db.reportEntry.groupBy({
    by: ['authorityId', 'reportId'],
    where: {
      AND: [accessible(context.ability, 'entry.edit')],
      authorityId: context.authorityId,
      status: 'NOT_STARTED',
      report: { is: { state: { in: [...editableReportStates] } } },
    },
    _count: true,
  });
  return groups.flatMap(({ authorityId, reportId, _count }) =>
    taskOf('ENTRIES_TO_FILL', 'Report', { authorityId, id: reportId }, _count),
  );
}
