import type { Client } from 'pg';

type Value = string | number | boolean | null | Date | string[] | object;
export type Row = Record<string, Value>;

const ROWS_AT_ONCE = 4000;

/**
 * Writes rows of one table, thousands per statement, as one JSON parameter each. All rows have the columns of the first; columns left out
 * take their defaults. `replaceBy`: a row whose key stands already is brought up to date.
 */
export async function insertRows(
  owner: Client,
  table: string,
  rows: readonly Row[],
  { replaceBy = [] }: { replaceBy?: readonly string[] } = {},
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const names = columns.map((column) => `"${column}"`).join(', ');
  const updates = columns
    .filter((column) => !replaceBy.includes(column))
    .map((column) => `"${column}" = excluded."${column}"`);
  const conflict =
    replaceBy.length === 0 ? '' : ` ON CONFLICT (${replaceBy.join(', ')}) DO UPDATE SET ${updates.join(', ')}`;
  const text = `INSERT INTO "${table}" (${names}) SELECT ${names} FROM json_populate_recordset(NULL::"${table}", $1)${conflict}`;
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await owner.query(text, [JSON.stringify(rows.slice(from, from + ROWS_AT_ONCE))]);
  }
}

/** Does a piece of work in one transaction without triggers; what comes `first` in it, with them. */
export async function inBulk(owner: Client, work: () => Promise<void>, first?: () => Promise<void>): Promise<void> {
  await owner.query('BEGIN');
  try {
    await first?.();
    await owner.query("SET LOCAL session_replication_role = 'replica'");
    await work();
    await owner.query('COMMIT');
  } catch (error) {
    await owner.query('ROLLBACK');
    throw error;
  }
}
