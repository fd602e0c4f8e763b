import type { Glyph } from './glyph-list.ts';
import type { RuledTable } from './ruled-tables.ts';
import { type GlyphLine, glyphLines, type Span, type TextLine, textLines, withoutGlyphs } from './text-lines.ts';

/** Columns and lines of columns from which lines are a table. */
const LEAST_COLUMNS = 3;
const LEAST_LINES = 2;
/** Narrowest stretch without text between two columns, in parts of the letters' size. */
const GUTTER = 0.8;
/** Steps from line to line, against the shortest, from which on a new row begins. */
const ROW_STEP = 1.25;

/**
 * Tables without rules: lines below each other that leave the same stretches of the page's width free. A row begins where the lines stand
 * further apart, or, in tables set evenly, where the first column is filled. Answers them, and the lines that are in none.
 */
export function alignedTables(glyphs: readonly Glyph[]): { tables: RuledTable[]; lines: TextLine[] } {
  const lines = glyphLines(glyphs);
  const tables: RuledTable[] = [];
  for (let from = 0; from < lines.length; from++) {
    const group = groupFrom(lines, from);
    if (group === null) continue;
    tables.push(tableOf(group));
    from += group.lines.length - 1;
  }
  if (tables.length === 0) return { tables, lines: lines.map(withoutGlyphs) };
  const inTable = ({ base }: Glyph) => tables.some(({ top, bottom }) => base > top && base < bottom);
  return { tables, lines: textLines(glyphs.filter((glyph) => !inTable(glyph))) };
}

interface Group {
  readonly lines: readonly GlyphLine[];
  readonly columns: readonly Span[];
}

/** The lines from there on that stand in the same columns; null where they are no table. */
function groupFrom(lines: readonly GlyphLine[], from: number): Group | null {
  const [first] = lines.slice(from);
  if (first === undefined || first.parts.length < LEAST_COLUMNS) return null;
  let columns: Span[] = [...first.parts];
  let to = from + 1;
  for (let line = lines[to]; line !== undefined; line = lines[++to]) {
    const joined = columnsOf([...columns, ...line.parts], line.size);
    if (joined.length < LEAST_COLUMNS || joined.length < columns.length - 1) break;
    columns = joined;
  }
  const group = lines.slice(from, to);
  const full = group.filter(({ parts }) => parts.length >= LEAST_COLUMNS);
  return full.length < LEAST_LINES ? null : { lines: group, columns };
}

/** The stretches that some parts take together, with a gutter between each two. */
function columnsOf(parts: readonly Span[], size: number): Span[] {
  const columns: { left: number; right: number }[] = [];
  for (const { left, right } of parts.toSorted((one, other) => one.left - other.left)) {
    const column = columns.at(-1);
    if (column !== undefined && left - column.right < GUTTER * size) column.right = Math.max(column.right, right);
    else columns.push({ left, right });
  }
  return columns;
}

function tableOf({ lines, columns }: Group): RuledTable {
  const steps = lines.slice(1).map((line, at) => line.base - (lines[at]?.base ?? 0));
  const shortest = Math.min(...steps);
  const uneven = steps.some((step) => step > shortest * ROW_STEP);
  const begins = (line: GlyphLine, at: number): boolean => {
    if (at === 0) return true;
    if (uneven) return (steps[at - 1] ?? 0) > shortest * ROW_STEP;
    return line.left < (columns[0]?.right ?? 0);
  };
  const edges = columns.map(({ left }, at) => (at === 0 ? left : ((columns[at - 1]?.right ?? 0) + left) / 2));
  const right = columns.at(-1)?.right ?? 0;
  const rows: ReturnType<typeof emptyRow>[] = [];
  const emptyRow = () =>
    columns.map((column, at) => ({ left: edges[at] ?? 0, right: column.right, glyphs: [] as Glyph[] }));
  for (const [at, line] of lines.entries()) {
    if (begins(line, at)) rows.push(emptyRow());
    for (const glyph of line.glyphs) {
      const column = edges.findLastIndex((edge) => edge <= (glyph.left + glyph.right) / 2);
      rows.at(-1)?.[Math.max(0, column)]?.glyphs.push(glyph);
    }
  }
  const [top, bottom] = [
    (lines[0]?.base ?? 0) - 0.9 * (lines[0]?.size ?? 0),
    (lines.at(-1)?.base ?? 0) + 0.5 * (lines.at(-1)?.size ?? 0),
  ];
  return { top, bottom, edges: [...edges, right], rows, openTop: false, openBottom: false };
}
