import { beginsSomething, goesOn } from './paragraphs.ts';
import type { RuledTable } from './ruled-tables.ts';
import { type TextLine, textLines } from './text-lines.ts';

/** Edges of columns nearer than this, in points, are the same column on the next page. */
const SAME_EDGE = 4;
/** Part of a column's width that its text fills where its last line tells whether it goes on. */
const FULL = 0.6;

/** A row's cells with their printed lines. */
export type PrintedRow = readonly PrintedCell[];
interface PrintedCell {
  readonly left: number;
  readonly right: number;
  readonly lines: TextLine[];
}

/** A table of one page: its rows, and how far the text of each column reaches. */
export interface PrintedTable extends Omit<RuledTable, 'rows'> {
  readonly rows: PrintedRow[];
  readonly ends: ReadonlyMap<number, number>;
}

export function printedTable({ rows: ruled, ...table }: RuledTable): PrintedTable {
  const rows = ruled.map((row) => row.map(({ left, right, glyphs }) => ({ left, right, lines: textLines(glyphs) })));
  const ends = new Map<number, number>();
  for (const { right: edge, lines } of rows.flat())
    ends.set(edge, Math.max(ends.get(edge) ?? 0, ...lines.map(({ right }) => right)));
  return { ...table, rows, ends };
}

/**
 * Takes up, in the table at the end of a page, the row that goes on at the head of the next page's table. `open`: the frame of the two is not
 * closed between them; otherwise the row goes on where its text does, cell by cell.
 */
export function joinCutRow(table: PrintedTable, next: PrintedTable, open: boolean): void {
  const same =
    table.edges.length === next.edges.length &&
    table.edges.every((edge, at) => Math.abs(edge - (next.edges[at] ?? 0)) < SAME_EDGE);
  const last = table.rows.at(-1);
  if (!same || last === undefined) return;
  const heads = next.rows.findIndex((row, at) => textOf(row) !== textOf(table.rows[at] ?? []));
  const row = next.rows[heads];
  if (row === undefined || !(open || rowGoesOn(last, row, table.ends))) return;
  for (const [column, { lines }] of row.entries()) last[column]?.lines.push(...lines);
  next.rows.splice(heads, 1);
}

const textOf = (row: PrintedRow): string => row.map(({ lines }) => lines.map(({ text }) => text).join('')).join('\t');

/**
 * Does the row go on where the one before it was cut? No cell of it begins anything, each has text above it, and either a cell above it is
 * through, or its cells end in full lines.
 */
function rowGoesOn(last: PrintedRow, row: PrintedRow, ends: PrintedTable['ends']): boolean {
  const filled = [...row.keys()].filter((column) => row[column]?.lines.length !== 0);
  const through = last.some(({ lines }, column) => lines.length > 0 && row[column]?.lines.length === 0);
  return (
    filled.length > 0 &&
    filled.every((column) => {
      const [before, first] = [last[column]?.lines.at(-1), row[column]?.lines[0]];
      const cell = last[column];
      if (before === undefined || first === undefined || cell === undefined || beginsSomething(first.text))
        return false;
      const full = before.right - cell.left >= FULL * (cell.right - cell.left);
      return through || (full && goesOn(before, first, { right: ends.get(cell.right) ?? cell.right, step: Infinity }));
    })
  );
}
