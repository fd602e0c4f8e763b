import { MAX_DOCUMENT_LINES } from './document-limits.ts';
import type { CellFormat } from './sheet-formats.ts';
import { numberText } from './sheet-numbers.ts';
import { walkXml } from './walk-xml.ts';

/** Columns that are looked at. */
const MOST_COLUMNS = 200;
/** Empty rows that are kept where a sheet leaves out more. */
const MOST_EMPTY_ROWS = 50;
/** A cell merged over so many columns that stands alone in its row is a heading of the sheet. */
const HEADING_COLUMNS = 3;

interface OfWorkbook {
  readonly strings: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly from1904: boolean;
  /** Told the letters of each row. */
  readonly count: (letters: number) => void;
}

interface Cell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
}

interface Row {
  /** As the sheet counts it, from 1. */
  readonly number: number;
  readonly cells: string[];
}

/** The name of an element without its prefix: workbooks may give every name one. */
export const local = (name: string) => name.slice(name.indexOf(':') + 1);

/** The rows of a sheet as lines (sheetText says how). */
export function sheetLines(xml: string, workbook: OfWorkbook): string[] {
  const rows: Row[] = [];
  const merged = new Map<string, number>();
  let row: Row = { number: 0, cells: [] };
  let column = -1;
  let cell: Cell | null = null;
  let inValue = false;
  walkXml(xml, {
    open: (tag, attribute) => {
      const name = local(tag);
      if (name === 'row') {
        row = { number: Number(attribute('r')) || row.number + 1, cells: [] };
        column = -1;
      } else if (name === 'c') {
        column = placeOf(attribute('r'))?.column ?? column + 1;
        cell = { column, type: attribute('t'), style: Number(attribute('s')), value: '' };
      } else if (name === 'mergeCell') {
        const [first, last] = attribute('ref').split(':').map(placeOf);
        if (first && last) merged.set(`${first.row}:${first.column}`, last.column - first.column + 1);
      } else inValue = cell !== null && (name === 'v' || name === 't');
    },
    close: (tag) => {
      const name = local(tag);
      if (name === 'v' || name === 't') inValue = false;
      else if (name === 'row') {
        workbook.count(row.cells.reduce((letters, text) => letters + text.length + 1, 0));
        rows.push(row);
      } else if (name === 'c' && cell !== null) {
        const text = cell.column < MOST_COLUMNS ? cellText(cell, workbook) : '';
        if (text !== '') {
          while (row.cells.length < cell.column) row.cells.push('');
          row.cells[cell.column] = text;
        }
        cell = null;
      }
    },
    text: (text) => {
      if (inValue && cell !== null) cell.value += text;
    },
  });
  return asLines(withEmptyRows(withoutMargin(rows, merged)));
}

/** Row from 1 and column from 0 of a reference such as "AB12". */
function placeOf(reference: string): { row: number; column: number } | null {
  const [, letters, row] = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? [];
  if (letters === undefined) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(row), column };
}

const firstFilled = (cells: readonly string[]) => cells.findIndex((text) => text !== '');

/**
 * Rows without the columns at the left that the sheet leaves empty throughout; a row whose only words stand in a cell that is merged over
 * several columns is a line of text, wherever it begins.
 */
function withoutMargin(rows: readonly Row[], merged: ReadonlyMap<string, number>): Row[] {
  const margin = rows.reduce(
    (least, { cells }) => (cells.length === 0 ? least : Math.min(least, firstFilled(cells))),
    MOST_COLUMNS,
  );
  return rows.map(({ number, cells }) => {
    const start = firstFilled(cells);
    const isHeading = start === cells.length - 1 && (merged.get(`${number}:${start}`) ?? 1) >= HEADING_COLUMNS;
    return { number, cells: cells.slice(isHeading ? start : margin) };
  });
}

/** Rows that the sheet does not keep are empty lines again: they divide what stands above and below. */
function withEmptyRows(rows: readonly Row[]): string[][] {
  const all: string[][] = [];
  let last = 0;
  for (const { number, cells } of rows) {
    const missing = Math.min(number - 1 - last, MOST_EMPTY_ROWS, MAX_DOCUMENT_LINES - all.length);
    for (let empty = 0; empty < missing; empty += 1) all.push([]);
    all.push(cells);
    last = number;
  }
  return all;
}

/** Rows of one table are equally wide, as far as its widest: a workbook does not keep the empty cells at the end of a row. */
function asLines(rows: readonly string[][]): string[] {
  const lines: string[] = [];
  let table: string[][] = [];
  const endTable = () => {
    const width = table.reduce((most, row) => Math.max(most, row.length), 0);
    for (const row of table) lines.push([...row, ...Array<string>(width - row.length).fill('')].join('\t'));
    table = [];
  };
  for (const row of rows) {
    if (row.length > 1) table.push(row);
    else {
      endTable();
      lines.push(row[0] ?? '');
    }
  }
  endTable();
  return lines;
}

function cellText({ type, style, value }: Cell, { strings, formats, from1904 }: OfWorkbook): string {
  switch (type) {
    case 's':
      return wordsOf(strings[Number(value)] ?? '');
    case 'b':
      return value === '1' ? '✓' : '';
    case 'e':
      return '';
    case '':
    case 'n':
      return numberText(value, formats[style] ?? {}, from1904);
    default:
      return wordsOf(value);
  }
}

const wordsOf = (text: string) =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replaceAll('\t', ' ').trimEnd())
    .filter(Boolean)
    .join('<br>');
