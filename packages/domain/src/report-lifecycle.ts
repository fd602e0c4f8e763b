export const reportStates = ['DRAFT', 'SENT', 'RETURNED', 'ACCEPTED'] as const;
export type ReportState = (typeof reportStates)[number];

/** States of a report whose figures count. */
export const reportedStates: readonly (ReportState | null)[] = ['SENT', 'ACCEPTED'];

/** Is a round with a report in this state reported? null: there is no report. */
export const isReported = (state: ReportState | null): boolean => reportedStates.includes(state);

export const entryStatuses = ['NOT_STARTED', 'IN_PROGRESS', 'DONE', 'CANNOT'] as const;
export type EntryStatus = (typeof entryStatuses)[number];

export const cannotReasons = ['NO_BUDGET', 'POLICY_CHANGED', 'NOT_ENOUGH_STAFF', 'OTHER'] as const;
export type CannotReason = (typeof cannotReasons)[number];

/** States in which entries may be edited: a sent report is only reopened by being returned. */
export const editableReportStates: readonly ReportState[] = ['DRAFT', 'RETURNED'];

/** States that an office above the authority may read: from the sending on. */
export const officeReadableReportStates: readonly ReportState[] = ['SENT', 'RETURNED', 'ACCEPTED'];

/** Where a round stands for one authority on a day. */
export const roundStandings = ['NOT_OPEN', 'OPEN', 'ON_TIME', 'LATE', 'MISSING'] as const;
export type RoundStanding = (typeof roundStandings)[number];

export interface RoundDates {
  opensOn: string;
  dueOn: string;
}

/**
 * Standing of a report: sent by the due date, sent after it, or not sent (missing once the date has passed). `daysLate` counts from the due
 * date to the sending, or to `today` when nothing came.
 */
export function roundStanding(
  round: RoundDates,
  sentOn: string | null,
  today: string,
): { standing: RoundStanding; daysLate: number } {
  const late = (day: string) => Math.max(0, Math.round((Date.parse(day) - Date.parse(round.dueOn)) / 86_400_000));
  if (sentOn) return { standing: sentOn <= round.dueOn ? 'ON_TIME' : 'LATE', daysLate: late(sentOn) };
  if (today < round.opensOn) return { standing: 'NOT_OPEN', daysLate: 0 };
  return today <= round.dueOn ? { standing: 'OPEN', daysLate: 0 } : { standing: 'MISSING', daysLate: late(today) };
}

export interface EntryInput {
  status: EntryStatus;
  percent: number;
  reason: CannotReason | null;
  reasonText: string | null;
}

/** Problems of an entry (R6): "cannot" needs a reason, OTHER needs words; done is 100 %, not started is 0 %. Codes per field. */
export function entryProblems(entry: EntryInput): { field: string; code: string }[] {
  const problems: { field: string; code: string }[] = [];
  if (entry.status === 'CANNOT' && !entry.reason) problems.push({ field: 'reason', code: 'REASON_NEEDED' });
  if (entry.reason === 'OTHER' && !entry.reasonText?.trim())
    problems.push({ field: 'reasonText', code: 'REASON_TEXT_NEEDED' });
  if (entry.percent < 0 || entry.percent > 100) problems.push({ field: 'percent', code: 'PERCENT_OUT_OF_RANGE' });
  else if (entry.status === 'DONE' && entry.percent !== 100) problems.push({ field: 'percent', code: 'DONE_IS_100' });
  else if (entry.status === 'NOT_STARTED' && entry.percent !== 0)
    problems.push({ field: 'percent', code: 'NOT_STARTED_IS_0' });
  return problems;
}
