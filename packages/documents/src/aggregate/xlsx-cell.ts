import { daysBetween } from '@sujarit/domain/fiscal-calendar';
import type { FileCell } from './file-cells.ts';
import { type CellStyle, styleIndex } from './xlsx-styles.ts';

const longestText = 32_767;

/** Text inside XML: marks escaped, and characters that XML does not know left out. A cell holds 32,767 characters at most. */
export function xmlText(text: string): string {
  return text
    .slice(0, longestText)
    .toWellFormed()
    .replace(/[^\t\n\r\P{Cc}]|[\uFFFE\uFFFF]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Letters of a column, counted from 0: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : columnLetters(Math.floor(index / 26) - 1) + columnLetters(index % 26);
}

/** Day number of a spreadsheet: 1 January 1900 is 1, and 1900 counts as a leap year. */
function dayNumber(date: string): number {
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
