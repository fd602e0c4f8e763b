import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { loadNation } from '../../prisma/seed/nation/load-nation.ts';
import { fillWithDemo } from '../kit/demo.ts';
import { copyTemplate, dropDatabase, makeTemplate, openCluster, type TestDatabase } from '../kit/postgres.ts';

/** A database with the demo on a server that waits for the disk, and a folder for files. */
export interface BenchDatabase extends TestDatabase {
  readonly filesDir: string;
  /** PostgreSQL's version, such as 17.5. */
  readonly version: string;
  /** One statement as the owner, who sees behind row security. */
  ask<Row>(sql: string, values?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

export async function openBenchDatabase(): Promise<BenchDatabase> {
  const cluster = await openCluster({ durable: true });
  const filesDir = await mkdtemp(join(tmpdir(), 'sujarit-bench-'));
  const template = await makeTemplate(cluster.ownerUrl);
  const database = await copyTemplate(cluster.ownerUrl, template);
  await dropDatabase(cluster.ownerUrl, template);
  process.stderr.write('loading the demo …\n');
  await fillWithDemo(database, filesDir);
  const ask = async <Row>(sql: string, values: unknown[] = []): Promise<Row[]> => {
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    try {
      return (await owner.query(sql, values)).rows as Row[];
    } finally {
      await owner.end();
    }
  };
  const [server] = await ask<{ server_version: string }>('SHOW server_version');
  return {
    ...database,
    filesDir,
    version: server!.server_version.split(' ')[0]!,
    ask,
    close: async () => {
      await database.drop();
      await cluster.stop();
      await rm(filesDir, { recursive: true, force: true });
    },
  };
}

/** Fills the nation up with simulated authorities, as `npm run seed:nation` does. */
export async function fillNation(database: BenchDatabase): Promise<void> {
  process.stderr.write('filling the nation …\n');
  const from = performance.now();
  const added = await loadNation(database.ownerUrl, { onProvince: () => undefined });
  process.stderr.write(`${added} authorities added in ${Math.round((performance.now() - from) / 1000)} s\n`);
}

/** How much stands in the database: authorities, years of projects, entries. */
export async function dataSize(database: BenchDatabase): Promise<Record<string, number>> {
  const [size] = await database.ask<Record<string, number>>(`
    SELECT (SELECT count(*)::int FROM authority) AS authorities, (SELECT count(*)::int FROM project) AS projects,
      (SELECT count(*)::int FROM project_budget) AS "projectYears", (SELECT count(*)::int FROM report_entry) AS entries,
      (SELECT count(*)::int FROM authority_rollup) AS "rollupRows"`);
  return size!;
}
