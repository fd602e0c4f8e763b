import type { CellFormat } from './sheet-formats.ts';
import { thaiMonths } from './thai-months.ts';

const dayMs = 24 * 60 * 60 * 1000;
/** The last day that Excel knows, 31 December 9999. */
const lastDay = 2_958_465;

/**
 * A number of a workbook as a person sees it in the cell: a date in Thai words with its Buddhist year, a percent with its sign, a dash for
 * nought where the cell shows one; any other plainly, to the 15 digits that Excel counts with. `from1904`: days are counted from there.
 */
export function numberText(value: string, format: CellFormat, from1904: boolean): string {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value;
  if (format.date && number >= 1 && number <= lastDay) return dateText(number, format.date, from1904);
  if (format.dash && number === 0) return '-';
  return format.percent ? `${plainNumber(number * 100)}%` : plainNumber(number);
}

/** Days since the end of 1899 (Excel takes 1900 for a leap year) or since 1904. A year such as 2566 was typed as Buddhist. */
function dateText(days: number, shown: NonNullable<CellFormat['date']>, from1904: boolean): string {
  const first = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const date = new Date(first + Math.floor(days) * dayMs);
  const year = date.getUTCFullYear();
  return [
    ...(shown.day ? [date.getUTCDate()] : []),
    ...(shown.month ? [thaiMonths[date.getUTCMonth()]?.[0]] : []),
    ...(shown.year ? [year >= 2400 ? year : year + 543] : []),
  ].join(' ');
}

function plainNumber(number: number): string {
  const text = String(Number(number.toPrecision(15)));
  return text.includes('e')
    ? new Intl.NumberFormat('en', { useGrouping: false, maximumFractionDigits: 20 }).format(number)
    : text;
}
