import { daysBetween } from '@sujarit/domain/fiscal-calendar';
import { type CellStyle, styleIndex } from './xlsx-styles.ts';

/** A cell as a file shows it: a text, a number in decimal digits, an ISO date, or nothing. */
export type FileCell = { text: string } | { number: string } | { date: string } | null;

/** Characters that a cell holds at most. */
export const longestCellText = 32_767;

/** Text inside XML: marks escaped, and characters that XML does not know written by their signs (_x000D_). A cell holds no more than fits. */
export function xmlText(text: string): string {
  return text
    .slice(0, longestCellText)
    .toWellFormed()
    .replace(/_(?=x[0-9A-Fa-f]{4}_)|[^\t\n\P{Cc}]|[\uFFFE\uFFFF]/gu, signOf)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** What stands for a character that a sheet cannot hold as it is; also for the mark that begins such a sign. */
function signOf(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** Letters of a column, counted from 0: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : columnLetters(Math.floor(index / 26) - 1) + columnLetters(index % 26);
}

/** Day number of a spreadsheet: 1 January 1900 is 1, and 1900 counts as a leap year. */
export function dayNumber(date: string): number {
  return daysBetween('1899-12-30', date);
}

/** A cell; with `formula`, the cell's content is the value that the formula has now. `row` counts from 1. */
export function cellXml(column: number, row: number, cell: FileCell, style: CellStyle, formula?: string): string {
  const place = `r="${columnLetters(column)}${row}" s="${styleIndex(style)}"`;
  if (cell === null) return `<c ${place}/>`;
  if ('text' in cell) return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${xmlText(cell.text)}</t></is></c>`;
  const value = 'date' in cell ? dayNumber(cell.date) : cell.number;
  return `<c ${place}>${formula ? `<f>${xmlText(formula)}</f>` : ''}<v>${value}</v></c>`;
}

/** A row, its number from 1; without a height, the program fits it to what it holds. */
export function rowXml(row: number, cells: readonly string[], height?: number): string {
  return `<row r="${row}"${height ? ` ht="${height}" customHeight="1"` : ''}>${cells.join('')}</row>`;
}
