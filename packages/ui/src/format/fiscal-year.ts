import { formatLocale } from './locale.ts';

/** A Buddhist fiscal year: "2566", in English with the Gregorian year it ends in: "FY 2566 (2023)". */
export function formatFiscalYear(year: number, locale: string): string {
  return formatLocale(locale) === 'en' ? `FY ${year} (${year - 543})` : String(year);
}

/** A span of fiscal years: "2566–2570". */
export function formatFiscalYears(first: number, last: number): string {
  return first === last ? String(first) : `${first}–${last}`;
}
