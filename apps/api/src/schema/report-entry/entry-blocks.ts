import type { Prisma } from '@sujarit/db/generated/prisma/client';
import { closingReportStates, type EntryBlock, entryBlock } from '@sujarit/domain/entry-block';
import type { ReportState } from '@sujarit/domain/report-lifecycle';

/** What must be known of an entry to say whether it may be saved: its report, its project's marks, newest first, and its earlier "done". */
export const blockSelection = {
  report: { select: { state: true, fiscalYear: true, months: true } },
  project: {
    select: {
      departmentId: true,
      marks: { orderBy: { ordinal: 'desc' } },
      entries: {
        where: { status: 'DONE', report: { is: { state: { in: [...closingReportStates] } } } },
        select: { report: { select: { fiscalYear: true, months: true } } },
      },
    },
  },
} satisfies Prisma.ReportEntrySelect;

interface RoundOfReport {
  fiscalYear: number;
  months: number;
}

export interface BlockFacts {
  report: RoundOfReport & { state: ReportState };
  project: {
    departmentId: string | null;
    marks: { consistent: boolean | null }[];
    entries: { report: RoundOfReport }[];
  };
}

/** Why an entry may not be saved now, or null. */
export function blockOf({ report, project }: BlockFacts): EntryBlock | null {
  return entryBlock({
    reportState: report.state,
    consistent: project.marks[0]?.consistent ?? null,
    doneEarlier: project.entries.some(
      ({ report: earlier }) => earlier.fiscalYear === report.fiscalYear && earlier.months < report.months,
    ),
  });
}
