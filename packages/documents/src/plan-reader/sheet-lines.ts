import { MAX_DOCUMENT_LINES } from './document-limits.ts';
import { numberText } from './sheet-numbers.ts';
import type { Workbook, WorkbookCell, WorkbookRow, WorkbookSheet } from './workbook-cells.ts';

/** Empty rows that are kept where a sheet leaves out more. */
const MOST_EMPTY_ROWS = 50;
/** A cell merged over so many columns that stands alone in its row is a heading of the sheet. */
const HEADING_COLUMNS = 3;

/** A row as texts, as far as its last one. */
interface Row {
  readonly row: WorkbookRow;
  readonly cells: readonly string[];
}
/** A line of a sheet, with the row that it is; null where the sheet leaves one out. */
interface SheetLine {
  readonly text: string;
  readonly row: WorkbookRow | null;
}

/** The rows of a sheet as lines (sheetText says how). */
export function sheetLines({ rows, merged }: WorkbookSheet, workbook: Workbook): SheetLine[] {
  const texts = rows.map((row) => ({ row, cells: cellTexts(row, workbook) }));
  return asLines(withEmptyRows(withoutMargin(texts, merged)));
}

function cellTexts({ cells }: WorkbookRow, workbook: Workbook): string[] {
  const texts: string[] = [];
  for (const cell of cells) {
    const text = cellText(cell, workbook);
    if (text === '') continue;
    while (texts.length < cell.column) texts.push('');
    texts[cell.column] = text;
  }
  return texts;
}

const firstFilled = (cells: readonly string[]) => cells.findIndex((text) => text !== '');

/**
 * Rows without the columns at the left that the sheet leaves empty throughout; a row whose only words stand in a cell that is merged over
 * several columns is a line of text, wherever it begins.
 */
function withoutMargin(rows: readonly Row[], merged: ReadonlyMap<string, number>): Row[] {
  const margin = rows.reduce(
    (least, { cells }) => (cells.length === 0 ? least : Math.min(least, firstFilled(cells))),
    Number.POSITIVE_INFINITY,
  );
  return rows.map(({ row, cells }) => {
    const start = firstFilled(cells);
    const isHeading = start === cells.length - 1 && (merged.get(`${row.number}:${start}`) ?? 1) >= HEADING_COLUMNS;
    return { row, cells: cells.slice(isHeading ? start : margin) };
  });
}

/** Rows that the sheet does not keep are empty lines again: they divide what stands above and below. */
function withEmptyRows(rows: readonly Row[]): (Row | null)[] {
  const all: (Row | null)[] = [];
  let last = 0;
  for (const row of rows) {
    const missing = Math.min(row.row.number - 1 - last, MOST_EMPTY_ROWS, MAX_DOCUMENT_LINES - all.length);
    for (let empty = 0; empty < missing; empty += 1) all.push(null);
    all.push(row);
    last = row.row.number;
  }
  return all;
}

/** Rows of one table are equally wide, as far as its widest: a workbook does not keep the empty cells at the end of a row. */
function asLines(rows: readonly (Row | null)[]): SheetLine[] {
  const lines: SheetLine[] = [];
  let table: Row[] = [];
  const endTable = () => {
    const width = table.reduce((most, { cells }) => Math.max(most, cells.length), 0);
    for (const { row, cells } of table)
      lines.push({ row, text: [...cells, ...Array<string>(width - cells.length).fill('')].join('\t') });
    table = [];
  };
  for (const row of rows) {
    if (row !== null && row.cells.length > 1) table.push(row);
    else {
      endTable();
      lines.push({ row: row?.row ?? null, text: row?.cells[0] ?? '' });
    }
  }
  endTable();
  return lines;
}

function cellText({ kind, style, value }: WorkbookCell, { formats, from1904 }: Workbook): string {
  switch (kind) {
    case 'boolean':
      return value === '1' ? '✓' : '';
    case 'error':
      return '';
    case 'number':
      return numberText(value, formats[style] ?? {}, from1904);
    case 'text':
      return wordsOf(value);
  }
}

const wordsOf = (text: string) =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replaceAll('\t', ' ').trimEnd())
    .filter(Boolean)
    .join('<br>');
