import type { ErrorParams } from '@sujarit/domain/errors';
import type { ReadRow } from '@sujarit/domain/sheet/sheet-row';
import { arabicDigits } from '@sujarit/domain/thai-digits';
import type { Refusal } from '../plan-reader/refusal.ts';
import { numberText } from '../plan-reader/sheet-numbers.ts';
import { textOf } from '../plan-reader/text-container.ts';
import type { Workbook, WorkbookCell, WorkbookRow, WorkbookSheet } from '../plan-reader/workbook-cells.ts';
import type { SheetColumn, SheetLayout } from './sheet-layout.ts';

/** The filled rows of each layout that the workbook has a sheet of, or why it is not read. */
export type ReadSheets =
  | { readonly sheets: Readonly<Record<string, readonly ReadRow[]>>; readonly refusal?: undefined }
  | { readonly refusal: Refusal | { code: string; params: ErrorParams }; readonly sheets?: undefined };

/** Rows from the top among which the headings are looked for. */
const mostAbove = 20;

/**
 * Reads workbooks that people filled by hand: columns in any order, titles above the headings, empty rows, formulas by their last value,
 * numbers as the cell shows them. Refused where no sheet has the headings: SHEET_NOT_FOUND, SHEET_COLUMNS_MISSING { columns }.
 */
export async function readSheets(bytes: Uint8Array, layouts: readonly SheetLayout[]): Promise<ReadSheets> {
  const container = await textOf(bytes);
  if ('refusal' in container) return container;
  const workbook = container.sheets?.workbook;
  if (!workbook) return { refusal: { code: 'UNSUPPORTED_FORMAT', params: { format: 'other' } } };
  const sheets: Record<string, readonly ReadRow[]> = {};
  for (const layout of layouts) {
    const found = bestHeadings(workbook, layout);
    if (!found) continue;
    const missing = layout.columns.filter(({ key, needed }) => needed && !found.places.has(key));
    if (missing.length > 0) {
      const columns = missing.map(({ heading }) => heading).join(', ');
      return { refusal: { code: 'SHEET_COLUMNS_MISSING', params: { sheet: found.sheet.name, columns } } };
    }
    sheets[layout.key] = rowsBelow(workbook, found);
  }
  if (Object.keys(sheets).length > 0) return { sheets };
  return { refusal: { code: 'SHEET_NOT_FOUND', params: { sheets: layouts.map(({ name }) => name).join(', ') } } };
}

interface Headings {
  sheet: WorkbookSheet;
  row: number;
  /** Place of each column that is there, by key. */
  places: ReadonlyMap<string, number>;
}

/** The row that has most of the layout's headings, in the sheet of its name before others; null where none has two. */
function bestHeadings({ sheets }: Workbook, layout: SheetLayout): Headings | null {
  const candidates = sheets
    .filter(({ hidden }) => !hidden)
    .flatMap((sheet) => sheet.rows.slice(0, mostAbove).map((row) => headingsOf(sheet, row, layout.columns)));
  const rank = ({ sheet, places }: Headings) => places.size + (sheet.name.trim() === layout.name ? 0.5 : 0);
  const [best] = candidates.filter(({ places }) => places.size >= 2).sort((a, b) => rank(b) - rank(a));
  return best ?? null;
}

function headingsOf(sheet: WorkbookSheet, row: WorkbookRow, columns: readonly SheetColumn[]): Headings {
  const printed = new Map<string, number>();
  for (const { column, value } of row.cells) {
    const key = headingKey(value);
    if (!printed.has(key)) printed.set(key, column);
  }
  const places = new Map<string, number>();
  for (const { key, heading, also = [] } of columns) {
    const at = [heading, ...also].map((one) => printed.get(headingKey(one))).find((place) => place !== undefined);
    if (at !== undefined) places.set(key, at);
  }
  return { sheet, row: row.number, places };
}

/** A heading as it is compared: Arabic digits, no spaces, signs or case. */
const headingKey = (text: string) =>
  arabicDigits(text)
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')
    .toLowerCase();

/** Rows under the headings in which a column of the layout holds something. */
function rowsBelow(workbook: Workbook, { sheet, row: above, places }: Headings): ReadRow[] {
  return sheet.rows
    .filter(({ number }) => number > above)
    .flatMap(({ number: line, cells: row }) => {
      const at = new Map(row.map((cell) => [cell.column, cell]));
      const cells: Record<string, string> = {};
      for (const [key, place] of places) {
        const shown = shownText(workbook, at.get(place));
        if (shown) cells[key] = shown;
      }
      return Object.keys(cells).length > 0 ? [{ line, cells }] : [];
    });
}

/** What the cell shows, on one line. */
function shownText({ formats, from1904 }: Workbook, cell: WorkbookCell | undefined): string {
  if (!cell) return '';
  const text = cell.kind === 'number' ? numberText(cell.value, formats[cell.style] ?? {}, from1904) : cell.value;
  return text.replace(/[\s\u200b\ufeff]+/g, ' ').trim();
}
