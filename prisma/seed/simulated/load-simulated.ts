import type { Client } from 'pg';
import type { DemoAuthority } from '../authority-list.ts';
import { insertRows, type Row } from '../insert-rows.ts';
import type { Fate } from './fates.ts';
import { simulatedAuthority, type TableRows } from './simulated-authority.ts';
import type { Decider } from './simulated-course.ts';

export interface SimulatedProvince {
  authorities: { authority: DemoAuthority; fate: Fate }[];
  decider: Decider;
  /** How many projects an authority's plan has, where it is not left to chance. */
  projectsOf?: (authority: DemoAuthority) => number;
}

/**
 * Writes all simulated authorities in one transaction of the owner: without triggers, thousands of rows a statement, and their rollup at the
 * end by its one definition. The authorities' own rows stand already; they carry the audit event of each chain.
 */
export async function loadSimulated(owner: Client, provinces: readonly SimulatedProvince[]): Promise<void> {
  const tables: TableRows = {};
  for (const { authorities, decider, projectsOf } of provinces) {
    for (const { authority, fate } of authorities) {
      for (const [table, rows] of Object.entries(simulatedAuthority(authority, fate, decider, projectsOf))) {
        tables[table] = tables[table] ?? [];
        tables[table].push(...rows);
      }
    }
  }
  for (const [table, rows] of Object.entries(tables)) await insertRows(owner, table, rows.map(columnsOf));
  const ids = provinces.flatMap(({ authorities }) => authorities.map(({ authority }) => authority.id));
  await owner.query(
    `INSERT INTO authority_rollup SELECT r.* FROM unnest($1::uuid[]) a(id), LATERAL app.compute_rollup(a.id, 0) r`,
    [ids],
  );
}

function columnsOf(row: object): Row {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), value]),
  );
}
