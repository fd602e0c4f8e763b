import type { ProvinceRow } from '../province/province-row.ts';

export const planSteps = ['all', 'plan', 'signed', 'approved', 'announced', 'inUse', 'reported'] as const;
export type PlanStep = (typeof planSteps)[number];

const FURTHEST: Record<string, PlanStep> = {
  DRAFT: 'plan',
  SUBMITTED: 'plan',
  RETURNED: 'plan',
  SIGNED: 'signed',
  APPROVED: 'approved',
  ANNOUNCED: 'announced',
  IN_USE: 'inUse',
  CLOSED: 'inUse',
};

function furthest({ planState, reportState }: ProvinceRow): PlanStep {
  const step = FURTHEST[planState ?? ''] ?? 'all';
  return step === 'inUse' && (reportState === 'SENT' || reportState === 'ACCEPTED') ? 'reported' : step;
}

/** How many have come as far as each step or further: every step is a part of the one before it. */
export function stepCounts(
  rows: readonly ProvinceRow[],
): { step: PlanStep; count: number; stoppedHere: ProvinceRow[] }[] {
  const reached = rows.map((row) => ({ row, at: planSteps.indexOf(furthest(row)) }));
  return planSteps.map((step, index) => ({
    step,
    count: reached.filter(({ at }) => at >= index).length,
    stoppedHere: reached.filter(({ at }) => at === index).map(({ row }) => row),
  }));
}
