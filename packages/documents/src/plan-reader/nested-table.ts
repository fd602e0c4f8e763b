import { plain } from './thai-text.ts';

const CELL = /<t[dh](?:\s[^<>]{0,200})?>([^<]{0,500})<\/t[dh]>/gi;

/** Rows of a table inside a cell, as plain texts; null when the cell holds none. */
export function nestedTable(cell: string): string[][] | null {
  if (!/<table/i.test(cell)) return null;
  return cell
    .split(/<\/tr>/i)
    .map((row) => [...row.matchAll(CELL)].map((match) => plain(match[1] ?? '')))
    .filter((row) => row.length > 0);
}

const sameCells = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && a.length === b.length && a.every((cell, at) => cell === b[at]);

/** The cells of a row without what a nested table in front of them has spilled into the row. */
export function withoutSpill(cells: readonly string[]): readonly string[] {
  const at = cells.findIndex((cell) => nestedTable(cell) !== null);
  if (at < 0) return cells;
  const behind = cells.slice(at + 1).map(plain);
  const spilled = (nestedTable(cells[at] ?? '') ?? []).flat();
  const filled = behind.filter((cell) => cell !== '');
  return sameCells(filled, spilled) || spilled.every((cell, index) => behind[index] === cell)
    ? cells.slice(0, at + 1)
    : cells;
}

/** Is this row nothing but a row that the nested table of the row above has spilled? */
export function isSpilled(cells: readonly string[], above: readonly string[] | null): boolean {
  if (above === null) return false;
  const filled = cells.map(plain).filter((cell) => cell !== '');
  return above.some((cell) => (nestedTable(cell) ?? []).some((row) => sameCells(row, filled)));
}
