/** Rows by columns: each name once instead of once a row. */
export type Packed<Row> = { count: number; columns: { [Key in keyof Row]: Row[Key][] } };

/** Rows as columns, for the way to the browser: hundreds of rows of equal shape weigh about half of themselves. */
export function packRows<Row extends object>(rows: readonly Row[]): Packed<Row> {
  const keys = Object.keys(rows[0] ?? {}) as (keyof Row)[];
  const columns = Object.fromEntries(keys.map((key) => [key, rows.map((row) => row[key])]));
  return { count: rows.length, columns: columns as Packed<Row>['columns'] };
}

/** The rows again. */
export function unpackRows<Row extends object>({ count, columns }: Packed<Row>): Row[] {
  const entries = Object.entries(columns) as [string, unknown[]][];
  return Array.from(
    { length: count },
    (_unused, index) => Object.fromEntries(entries.map(([key, values]) => [key, values[index]])) as Row,
  );
}
