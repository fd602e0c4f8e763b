export const planSteps = ['all', 'plan', 'signed', 'approved', 'announced', 'inUse', 'reported'] as const;
export type PlanStep = (typeof planSteps)[number];

/** Authorities whose plan stands at one state, with the round reported or not. */
export interface StandingPlans {
  planState?: string | null;
  reported: boolean;
  authorities: number;
}

export interface StepCount {
  step: PlanStep;
  /** came as far or further */
  count: number;
  stoppedHere: number;
}

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

function furthest({ planState, reported }: StandingPlans): PlanStep {
  const step = FURTHEST[planState ?? ''] ?? 'all';
  return step === 'inUse' && reported ? 'reported' : step;
}

/** How many have come as far as each step or further: every step is a part of the one before it. */
export function stepCounts(plans: readonly StandingPlans[]): StepCount[] {
  const reached = plans.map((one) => ({ at: planSteps.indexOf(furthest(one)), authorities: one.authorities }));
  const sum = (of: typeof reached) => of.reduce((total, { authorities }) => total + authorities, 0);
  return planSteps.map((step, index) => ({
    step,
    count: sum(reached.filter(({ at }) => at >= index)),
    stoppedHere: sum(reached.filter(({ at }) => at === index)),
  }));
}
