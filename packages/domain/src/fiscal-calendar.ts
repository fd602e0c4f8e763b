/** Thai fiscal years (R1): year N (B.E.) runs 1 Oct N-1 .. 30 Sep N; B.E. = C.E. + 543. Dates are ISO `YYYY-MM-DD`. */

const beOffset = 543;

/** Fiscal year (B.E.) of an ISO date: 2022-10-01 -> 2566. */
export function fiscalYearOf(date: string): number {
  const [year, month] = date.split('-').map(Number) as [number, number];
  return year + beOffset + (month >= 10 ? 1 : 0);
}

/** First and last day of a fiscal year (B.E.). */
export function fiscalYearSpan(fiscalYear: number): { from: string; to: string } {
  const ce = fiscalYear - beOffset;
  return { from: `${ce - 1}-10-01`, to: `${ce}-09-30` };
}

/** Quarter 1-4 of an ISO date: Oct-Dec is 1. */
export function fiscalQuarterOf(date: string): 1 | 2 | 3 | 4 {
  const month = Number(date.slice(5, 7));
  return (((Math.floor((month - 1) / 3) + 1) % 4) + 1) as 1 | 2 | 3 | 4;
}

/** The months a reporting round covers (R4). */
export const roundMonths = [6, 12] as const;
export type RoundMonths = (typeof roundMonths)[number];

/** Last day that a round reports on: 31 Mar or 30 Sep of the fiscal year (R4). */
export function roundEnd(fiscalYear: number, months: RoundMonths): string {
  return `${fiscalYear - beOffset}-${months === 6 ? '03-31' : '09-30'}`;
}

/** The round that is looked at on a date: the 6-month round from its end on, before that the 12-month round of the year before. */
export function roundOn(date: string): { fiscalYear: number; months: RoundMonths } {
  const fiscalYear = fiscalYearOf(date);
  return date > roundEnd(fiscalYear, 6) ? { fiscalYear, months: 6 } : { fiscalYear: fiscalYear - 1, months: 12 };
}

/** Whole days from one ISO date to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

const isoInThailand = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Bangkok' });

/** The ISO date in Thailand of a moment. */
export function thaiDate(moment: Date): string {
  return isoInThailand.format(moment);
}
