import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { Client } from 'pg';
import { type Stage, until } from './worker.stage.ts';

export interface PartRow {
  id: string;
  after_code: string;
  up_to_code: string | null;
  done: number;
  sha256: string | null;
}

/** What an export is and leaves, asked behind the scenes. */
export function exportsOf(stage: Stage) {
  const rowOf = async (exportId: string) =>
    (
      await stage.sql<{ state: string; error_code: string | null; rows: number | null }>(
        'SELECT state, error_code, rows FROM aggregate_export WHERE id = $1',
        [exportId],
      )
    )[0]!;
  const partsOf = (exportId: string) =>
    stage.sql<PartRow>('SELECT * FROM export_part WHERE export_id = $1 ORDER BY after_code', [exportId]);
  return {
    rowOf,
    partsOf,
    in: (exportId: string, state: string, seconds = 40) =>
      until(`export ${state}`, async () => (await rowOf(exportId)).state === state, seconds),
    filesOf: (exportId: string) =>
      stage.sql<{ format: string; sha256: string }>(
        'SELECT format::text, sha256 FROM export_file WHERE export_id = $1 ORDER BY 1',
        [exportId],
      ),
    /** Hashes of everything that is kept. */
    stored: async () =>
      (await readdir(stage.filesDir, { recursive: true, withFileTypes: true }))
        .filter((each) => each.isFile())
        .map(({ name }) => name)
        .sort(),
    /** Folders that the making of an export or of one of its parts has begun and not taken away. */
    foldersOf: async (...ids: string[]) =>
      (await readdir(tmpdir())).filter((name) => ids.some((id) => name.startsWith(`sujarit-export-${id}-`))),
  };
}

/** Adds authorities of the province 52 with codes from 0652`from` on. */
export async function addAuthorities(stage: Stage, from: number, count: number): Promise<void> {
  await stage.sql(
    `INSERT INTO authority (id, code, type, name_th, province_code, district_code, region_no, simulated)
     SELECT gen_random_uuid(), '0652' || lpad(n::text, 4, '0'), 'SAO', 'อบต. ' || n, '52', '5213', 5, false
     FROM generate_series($1::int, $2::int) n`,
    [from, from + count - 1],
  );
}

/** Lets nobody read the project sheets until it is let go: parts stand still in the middle, their files begun. */
export const holdSheets = (stage: Stage) => hold(stage, 'project_sheet');

/** Lets nobody write down the files of an export until it is let go: they are made, and the storage has none of them. */
export const holdFiles = (stage: Stage) => hold(stage, 'export_file');

async function hold(stage: Stage, table: string) {
  const owner = new Client({ connectionString: stage.kit.ownerUrl });
  await owner.connect();
  await owner.query('BEGIN');
  await owner.query(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
  const waiting = () => isWaitedFor(owner, `relation = '${table}'::regclass`);
  return { waiting, letGo: () => owner.end() };
}

/**
 * Lets a row of a table wait before it becomes what the condition on NEW says, until it is let go. The one who waits is where a killed worker
 * may be killed: between the storage and the database.
 */
export async function holdRow(stage: Stage, table: string, condition: string, key = 4711) {
  const owner = new Client({ connectionString: stage.kit.ownerUrl });
  await owner.connect();
  // what an earlier one left holds nobody, and was not worth a wait for those who work on the table
  await owner.query(`
    DROP FUNCTION IF EXISTS test_hold_${key} CASCADE;
    CREATE FUNCTION test_hold_${key}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF ${condition} THEN PERFORM pg_advisory_xact_lock(${key}); END IF; RETURN NEW; END $$;
    CREATE TRIGGER test_hold_${key} BEFORE UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION test_hold_${key}()`);
  await owner.query(`SELECT pg_advisory_lock(${key})`);
  const waiting = () => isWaitedFor(owner, `locktype = 'advisory' AND objid = ${key}`);
  const letGo = async () => {
    await owner.query(`SELECT pg_advisory_unlock(${key})`);
    await owner.end();
  };
  return { waiting, letGo };
}

/** Does somebody wait for a lock of this database? Others of the server have tables of the same numbers. */
async function isWaitedFor(owner: Client, lock: string): Promise<boolean> {
  const { rows } = await owner.query(
    `SELECT 1 FROM pg_locks JOIN pg_database d ON d.oid = database
     WHERE NOT granted AND d.datname = current_database() AND ${lock}`,
  );
  return rows.length > 0;
}

/** How often jobs of a name ended so in a worker. */
export async function runsOf(port: number, job: string, outcome: string): Promise<number> {
  const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const line = metrics.split('\n').find((each) => each.includes(`{job="${job}",outcome="${outcome}"}`));
  return Number(line?.split(' ').at(-1) ?? 0);
}
