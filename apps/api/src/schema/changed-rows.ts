import { isDeepStrictEqual } from 'node:util';

/** What leads from rows as they stand to rows as they are to be; equal rows are left alone, so that the audit log tells of real changes only. */
export function changedRows<Row>(before: readonly Row[], after: readonly Row[], keyOf: (row: Row) => string | number) {
  const standing = new Map(before.map((row) => [keyOf(row), row]));
  const wanted = new Set(after.map(keyOf));
  return {
    added: after.filter((row) => !standing.has(keyOf(row))),
    changed: after.filter((row) => {
      const now = standing.get(keyOf(row));
      return now !== undefined && !isDeepStrictEqual(now, row);
    }),
    removed: before.filter((row) => !wanted.has(keyOf(row))),
  };
}
