import type { PlanState } from '@sujarit/domain/plan-lifecycle';
import type { Random } from '../random.ts';

/** How an authority stands with its plan and with the 6-month round of the demo's year. */
export interface Fate {
  plan: PlanState | 'NONE';
  report: 'NONE' | 'DRAFT' | 'ON_TIME' | 'LATE' | 'RETURNED' | 'ACCEPTED';
  /** How much of its plan an authority gets done, 0..1. */
  vigour: number;
}

/** Shares of the states in a province, in percent; what is left over has its plan in use. */
const planShares: [Fate['plan'], number][] = [
  ['NONE', 8],
  ['DRAFT', 4],
  ['SUBMITTED', 3],
  ['SIGNED', 4],
  ['RETURNED', 3],
  ['APPROVED', 3],
  ['ANNOUNCED', 4],
];
const reportShares: [Fate['report'], number][] = [
  ['NONE', 11],
  ['DRAFT', 9],
  ['LATE', 12],
  ['RETURNED', 6],
  ['ON_TIME', 22],
];

/** One fate for each of `count` authorities of a province: every state occurs, in shares near those above. */
export function fatesOf(count: number, random: Random): Fate[] {
  const plans = spread(planShares, count, 'IN_USE');
  const inUse = plans.filter((plan) => plan === 'IN_USE').length;
  const reports = random.shuffled(spread(reportShares, inUse, 'ACCEPTED'));
  return random.shuffled(plans).map((plan) => ({
    plan,
    report: plan === 'IN_USE' ? reports.pop()! : 'NONE',
    vigour: random.next(),
  }));
}

function spread<What extends string>(shares: readonly (readonly [What, number])[], count: number, rest: What): What[] {
  const list = shares.flatMap(([what, percent]) =>
    Array<What>(Math.max(1, Math.round((count * percent) / 100))).fill(what),
  );
  return [...list, ...Array<What>(Math.max(0, count - list.length)).fill(rest)];
}
