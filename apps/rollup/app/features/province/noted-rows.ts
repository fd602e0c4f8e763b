import { arrangementOf } from './arrangement.ts';
import type { ProvinceRow } from './province-row.ts';

/** The column of the office's notes: they are counted only where it is seen, or rows are sorted by it. */
export const NOTES = 'notes';

/** Does the address show how many notes there are? */
export function asksForNotes(search: URLSearchParams): boolean {
  const { columns, sort } = arrangementOf(search);
  return columns?.includes(NOTES) === true || sort?.column === NOTES;
}

/** Rows with the number of notes on each; as they are where notes were not counted. */
export function notedRows(
  rows: readonly ProvinceRow[],
  counts: readonly { authorityId: string; count: number }[] | null,
): readonly ProvinceRow[] {
  if (!counts) return rows;
  const found = new Map(counts.map(({ authorityId, count }) => [authorityId, count]));
  return rows.map((row) => ({ ...row, notes: found.get(row.id) ?? 0 }));
}
