import { plain } from './thai-text.ts';

/**
 * What every container (plain text, DOCX and XLSX now; PDF later) is turned into before anything is understood:
 * numbered lines, some of which are rows of a table. A cell keeps its own line breaks and tags.
 */
export type LaidOutLine = {
  readonly number: number;
  readonly text: string;
  readonly cells: readonly string[] | null;
  readonly cut?: boolean;
};
export type LaidOut = { readonly lines: readonly LaidOutLine[]; readonly text: string };

/** Cells up to which a line is a row of a table. */
const MOST_CELLS = 200;
/** Letters of a line that are looked at; the longest paragraph of a plan has a few thousand. */
const LONGEST_LINE = 50_000;

/** Cells of a row: divided by tabs, or by upright strokes from margin to margin (whose ruling line is a blank row). */
function cellsOf(line: string): string[] | null {
  if (line.includes('\t')) {
    const cells = line.split('\t', MOST_CELLS + 1);
    return cells.length > MOST_CELLS ? null : cells;
  }
  const text = line.trim();
  if (!text.startsWith('|') || !text.endsWith('|') || text.length < 3) return null;
  const cells = text.slice(1, -1).split('|');
  if (cells.length > MOST_CELLS) return null;
  return cells.every((cell) => /^[\s:-]*$/.test(cell)) ? cells.map(() => '') : cells;
}

/** Lines of a plain text; tabs or strokes divide the cells of a table's row. */
export function layOutText(text: string): LaidOut {
  const lines = text.split(/\r\n|\r|\n/).map((whole, number) => {
    const line = whole.slice(0, LONGEST_LINE);
    return { number, text: line, cells: cellsOf(line), cut: whole.length > LONGEST_LINE };
  });
  return { lines, text };
}

/** The line as running text: also a row that holds one cell alone. Null for a row of several cells. */
export function runningText(line: LaidOutLine): string | null {
  if (line.cells === null) return line.text;
  const filled = line.cells.filter((cell) => cell.trim() !== '');
  return filled.length <= 1 ? (filled[0] ?? '') : null;
}

/** A row of a table with its cells as they stand and as plain text. */
export type Row = { readonly line: number; readonly raw: readonly string[]; readonly cells: readonly string[] };

const rows = new WeakMap<LaidOutLine, Row>();

/** The line as a row, or null when it is none. Several readers ask for the same row: it is made once. */
export function rowOf(line: LaidOutLine): Row | null {
  if (line.cells === null) return null;
  const known = rows.get(line);
  if (known !== undefined) return known;
  const row = { line: line.number, raw: line.cells, cells: line.cells.map(plain) };
  rows.set(line, row);
  return row;
}
