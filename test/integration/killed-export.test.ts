import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../infra/start/folders.mjs';
import { type Backend, openStage, redisUrl, type Stage, until } from './worker.stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  for (let number = 2; number < 40; number += 1) await stage.addAuthority(`0652${String(number).padStart(4, '0')}`);
});
afterAll(() => stage.close());

const stateOf = async (exportId: string) =>
  (await stage.sql<{ state: string }>('SELECT state FROM aggregate_export WHERE id = $1', [exportId]))[0]?.state;
const ready = (exportId: string) => until('export ready', async () => (await stateOf(exportId)) === 'READY');
const filesOf = (exportId: string) =>
  stage.sql<{ format: string; sha256: string }>(
    'SELECT format::text, sha256 FROM export_file WHERE export_id = $1 ORDER BY 1',
    [exportId],
  );

/** Folders that the making of an export has begun and not taken away. */
const foldersOf = async (exportId: string) =>
  (await readdir(tmpdir())).filter((name) => name.startsWith(`sujarit-export-${exportId}-`));

/** Lets nobody read the project sheets until it is let go: an export stands still in the middle, its files begun. */
async function holdSheets() {
  const owner = new Client({ connectionString: stage.kit.ownerUrl });
  await owner.connect();
  await owner.query('BEGIN');
  await owner.query('LOCK TABLE project_sheet IN ACCESS EXCLUSIVE MODE');
  const waiting = async () => {
    const { rows } = await owner.query(
      `SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'project_sheet'::regclass`,
    );
    return rows.length > 0;
  };
  return { waiting, letGo: () => owner.end() };
}

describe.each<Backend>(['postgresql', 'redis'])('with its queue in %s', (backend) => {
  it.skipIf(backend === 'redis' && !redisUrl)(
    'the export of a killed worker is taken up by another, with the same bytes, once',
    async () => {
      const held = await holdSheets();
      const { exportId } = await stage.orderExport(stage.provincial, { provinceCode: '52' });
      const child = spawn(process.execPath, ['apps/worker/src/main.ts'], {
        cwd: root,
        env: { PATH: process.env.PATH, ...stage.env(backend) },
        stdio: 'ignore',
      });
      await until('the export stands in the middle', held.waiting);
      expect(await stateOf(exportId)).toBe('RUNNING');
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
      await held.letGo();
      expect(await foldersOf(exportId)).toHaveLength(1);

      const worker = await stage.worker(backend);
      await ready(exportId);
      const untroubled = await stage.orderExport(stage.provincial, { provinceCode: '52' });
      await ready(untroubled.exportId);
      const files = await filesOf(exportId);
      expect(files.map(({ format }) => format)).toEqual(['CSV', 'XLSX', 'ZIP']);
      expect(files).toEqual(await filesOf(untroubled.exportId));
      expect(await foldersOf(exportId)).toEqual([]);
      await worker.stop();
    },
  );
});

describe('an export that is called off in the middle', () => {
  it('ends at once and leaves no file behind', async () => {
    const stored = async () =>
      (await readdir(stage.filesDir, { recursive: true, withFileTypes: true })).filter((each) => each.isFile()).length;
    await stage.addAuthority('06529999');
    const before = await stored();
    const held = await holdSheets();
    const worker = await stage.worker('postgresql');
    const { exportId } = await stage.orderExport(stage.provincial, { provinceCode: '52' });
    await until('the export stands in the middle', held.waiting);
    expect(await foldersOf(exportId)).toHaveLength(1);
    await stage.sql(`UPDATE aggregate_export SET state = 'CANCELLED' WHERE id = $1`, [exportId]);
    await held.letGo();
    await until('its folder is gone', async () => (await foldersOf(exportId)).length === 0);
    expect(await stateOf(exportId)).toBe('CANCELLED');
    expect(await filesOf(exportId)).toEqual([]);
    expect(await stored()).toBe(before);
    await worker.stop();
  });
});
