import { type Period, withPeriod } from '@sujarit/ui/frame/period.ts';

interface RoundOfReport {
  fiscalYear: number;
  months: number;
}

interface NamedReport extends RoundOfReport {
  id: string;
}

/** A report's round as the frame's period. */
export function periodOfRound({ fiscalYear, months }: RoundOfReport): Period {
  return { fiscalYear, round: months === 6 ? 6 : 12 };
}

/** Addresses of the reports in this app; the round goes with them. */
export const roundAddress = (round: RoundOfReport) => withPeriod('/reports', periodOfRound(round));
export const reportAddress = (report: NamedReport) => withPeriod(pathOf(report.id), periodOfRound(report));
export const sendAddress = (report: NamedReport) => withPeriod(`${pathOf(report.id)}/send`, periodOfRound(report));
export const entryAddress = (report: NamedReport, entryId: string) =>
  withPeriod(entryPath(report.id, entryId), periodOfRound(report));

/** Where files of an entry are posted to, without a query: the sender adds the file's name. */
export const evidenceUploadPath = (reportId: string, entryId: string) => `${entryPath(reportId, entryId)}/evidence`;

function pathOf(reportId: string): string {
  return `/reports/${encodeURIComponent(reportId)}`;
}

function entryPath(reportId: string, entryId: string): string {
  return `${pathOf(reportId)}/entries/${encodeURIComponent(entryId)}`;
}
