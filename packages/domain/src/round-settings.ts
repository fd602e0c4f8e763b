import type { RoundDates } from './report-lifecycle.ts';
import type { Thresholds } from './traffic-light.ts';

/**
 * Problems of a round's settings (R4, R9): it is due after it opens and closed after it is due, and its colours are ranges that do not cross.
 * Codes per field.
 */
export function roundProblems({
  opensOn,
  dueOn,
  closesOn,
  greenFrom,
  orangeFrom,
}: RoundDates & Thresholds & { closesOn: string }): { field: string; code: string }[] {
  const problems: { field: string; code: string }[] = [];
  if (dueOn < opensOn) problems.push({ field: 'dueOn', code: 'DUE_BEFORE_OPENING' });
  if (closesOn < dueOn) problems.push({ field: 'closesOn', code: 'CLOSED_BEFORE_DUE' });
  if (greenFrom > 100) problems.push({ field: 'greenFrom', code: 'PERCENT_OUT_OF_RANGE' });
  if (orangeFrom < 0) problems.push({ field: 'orangeFrom', code: 'PERCENT_OUT_OF_RANGE' });
  if (orangeFrom >= greenFrom) problems.push({ field: 'orangeFrom', code: 'ORANGE_NOT_BELOW_GREEN' });
  return problems;
}
