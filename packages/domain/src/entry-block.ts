import { editableReportStates, type ReportState } from './report-lifecycle.ts';

/** Why an entry may not be saved. */
export const entryBlocks = ['REPORT_NOT_EDITABLE', 'CLOSED_AFTER_DONE', 'PROJECT_NOT_CONSISTENT'] as const;
export type EntryBlock = (typeof entryBlocks)[number];

/** States of an earlier report of the year in which its "done" closes the project (R7). */
export const closingReportStates: readonly ReportState[] = ['SENT', 'ACCEPTED'];

export interface EntryStanding {
  reportState: ReportState;
  /** The province's latest word on the project; null where it said nothing or took it back. */
  consistent: boolean | null;
  /** Reported done in an earlier round of the same year. */
  doneEarlier: boolean;
}

/** The first thing that is in the way of saving an entry, or null: a report that is with the province, R7, R8. */
export function entryBlock({ reportState, consistent, doneEarlier }: EntryStanding): EntryBlock | null {
  if (!editableReportStates.includes(reportState)) return 'REPORT_NOT_EDITABLE';
  if (doneEarlier) return 'CLOSED_AFTER_DONE';
  return consistent === false ? 'PROJECT_NOT_CONSISTENT' : null;
}
