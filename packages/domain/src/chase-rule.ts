import type { FieldProblem } from './errors.ts';

/** Days from the due date on which authorities that have not reported are chased, where a province sets no others. */
export const usualChaseDays: readonly number[] = [-14, -3, 1];

const limits = { from: -90, to: 90, most: 6 };

/** How many days after its day a rule is still caught up, when the platform was off on it: a weekend; later it is no longer what was set. */
const caughtUpWithin = 3;

/** Problems of the days of a round's rule: whole days at most 90 from the due date, each once, at most six; none at all is allowed. */
export function chaseDaysProblems(days: readonly number[]): FieldProblem[] {
  const problem = (code: string) => [{ field: 'chaseDays', code }];
  if (days.some((day) => !Number.isInteger(day) || day < limits.from || day > limits.to)) {
    return problem('CHASE_DAYS_OUT_OF_RANGE');
  }
  if (new Set(days).size < days.length) return problem('CHASE_DAYS_TWICE');
  return days.length > limits.most ? problem('CHASE_DAYS_TOO_MANY') : [];
}

/**
 * Which of a round's days is to be chased by on a day, null where none: the last whose date has come, so that of several that were missed one
 * is sent, and none that lies more than three days back. Dates are ISO.
 */
export function chaseDayDue(round: { dueOn: string; chaseDays: readonly number[] }, today: string): number | null {
  const fromDue = Math.round((Date.parse(today) - Date.parse(round.dueOn)) / 86_400_000);
  const come = round.chaseDays.filter((day) => day <= fromDue);
  const last = Math.max(...come);
  return come.length > 0 && fromDue - last <= caughtUpWithin ? last : null;
}
