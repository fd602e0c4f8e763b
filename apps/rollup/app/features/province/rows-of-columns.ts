/** Rows column by column: each name once instead of once a row, half the way's weight. */
type Columns<Row> = { [Key in keyof Row]: readonly Row[Key][] };

/** The rows of columns of equal length. */
export function rowsOfColumns<Row extends object>(columns: Columns<Row>): Row[] {
  const entries = Object.entries(columns) as [string, readonly unknown[]][];
  const count = entries[0]?.[1].length ?? 0;
  return Array.from(
    { length: count },
    (_unused, index) => Object.fromEntries(entries.map(([key, values]) => [key, values[index]])) as Row,
  );
}
