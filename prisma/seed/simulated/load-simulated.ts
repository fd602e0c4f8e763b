import type { Client } from 'pg';
import type { DemoAuthority } from '../authority-list.ts';
import { insertRows, type Row } from '../insert-rows.ts';
import type { Fate } from './fates.ts';
import { simulatedAuthority, type TableRows } from './simulated-authority.ts';
import type { Decider } from './simulated-course.ts';

export interface SimulatedProvince {
  authorities: { authority: DemoAuthority; fate: Fate }[];
  decider: Decider;
}

/**
 * Writes all simulated authorities in one transaction of the owner: without triggers, thousands of rows a statement, and their rollup at the
 * end by its one definition. The authorities' own rows stand already; they carry the audit event of each chain.
 */
export async function loadSimulated(owner: Client, provinces: readonly SimulatedProvince[]): Promise<void> {
  const tables: TableRows = {};
  for (const { authorities, decider } of provinces) {
    for (const { authority, fate } of authorities) {
      for (const [table, rows] of Object.entries(simulatedAuthority(authority, fate, decider))) {
        tables[table] = [...(tables[table] ?? []), ...rows];
      }
    }
  }
  for (const [table, rows] of Object.entries(tables)) await insertRows(owner, table, rows.map(columnsOf));
  await owner.query(
    `INSERT INTO authority_rollup SELECT r.* FROM authority a, LATERAL app.compute_rollup(a.id, 0) r WHERE a.simulated`,
  );
}

function columnsOf(row: object): Row {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), value]),
  );
}
