import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../infra/start/folders.mjs';
import { addAuthorities, exportsOf, holdSheets, runsOf } from './export-flow.stage.ts';
import { type Backend, openStage, redisUrl, type Stage, until } from './worker.stage.ts';

let stage: Stage;
let exports: ReturnType<typeof exportsOf>;

beforeAll(async () => {
  stage = await openStage();
  exports = exportsOf(stage);
  await addAuthorities(stage, 1000, 1500);
});
afterAll(() => stage.close());

describe.each<Backend>(['postgresql', 'redis'])('with its queue in %s', (backend) => {
  it.skipIf(backend === 'redis' && !redisUrl)(
    'the export of a worker killed in the middle is taken up by another: no part that stands is gathered again, the bytes are the same',
    async () => {
      const before = await exports.stored();
      const held = await holdSheets(stage);
      const { exportId } = await stage.orderExport(stage.provincial, { provinceCode: '52' });
      const child = spawn(process.execPath, ['apps/worker/src/main.ts'], {
        cwd: root,
        env: { PATH: process.env.PATH, ...stage.env(backend) },
        stdio: 'ignore',
      });
      await until('the parts are begun', held.waiting);
      await held.letGo();
      await until('some parts stand', async () => (await exports.partsOf(exportId)).some(({ sha256 }) => sha256));
      const again = await holdSheets(stage);
      await until('others stand still', again.waiting);
      expect((await exports.rowOf(exportId)).state).toBe('RUNNING');
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
      await again.letGo();
      const parts = await exports.partsOf(exportId);
      const ids = [exportId, ...parts.map(({ id }) => id)];
      const missing = parts.filter(({ sha256 }) => sha256 === null).length;
      expect(parts).toHaveLength(11);
      expect(missing).toBeGreaterThan(0);
      expect(missing).toBeLessThan(parts.length);
      expect((await exports.foldersOf(...ids)).length).toBeGreaterThan(0);

      const worker = await stage.worker(backend);
      await exports.in(exportId, 'READY');
      expect(await runsOf(worker.port, 'gather-export-part', 'done')).toBe(missing);
      const untroubled = await stage.orderExport(stage.provincial, { provinceCode: '52' });
      await exports.in(untroubled.exportId, 'READY');
      const files = await exports.filesOf(exportId);
      expect(files.map(({ format }) => format)).toEqual(['CSV', 'XLSX', 'ZIP']);
      expect(files).toEqual(await exports.filesOf(untroubled.exportId));
      await worker.stop();
      expect(await exports.foldersOf(...ids)).toEqual([]);
      expect(await exports.partsOf(exportId)).toEqual([]);
      expect(await exports.stored()).toEqual([...new Set([...before, ...files.map(({ sha256 }) => sha256)])].sort());
    },
  );
});

describe('an export that is called off in the middle', () => {
  it('ends at once and leaves no file behind', async () => {
    await stage.addAuthority('06529999');
    const before = await exports.stored();
    const held = await holdSheets(stage);
    const worker = await stage.worker('postgresql');
    const { exportId } = await stage.orderExport(stage.provincial, { provinceCode: '52' });
    await until('the parts are begun', held.waiting);
    const parts = await exports.partsOf(exportId);
    await stage.sql(`UPDATE aggregate_export SET state = 'CANCELLED' WHERE id = $1`, [exportId]);
    await held.letGo();
    await until('its parts are gone', async () => (await exports.partsOf(exportId)).length === 0);
    expect(await runsOf(worker.port, 'gather-export-part', 'nothing to do')).toBe(parts.length);
    expect((await exports.rowOf(exportId)).state).toBe('CANCELLED');
    expect(await exports.filesOf(exportId)).toEqual([]);
    expect(await exports.foldersOf(exportId, ...parts.map(({ id }) => id))).toEqual([]);
    expect(await exports.stored()).toEqual(before);
    await worker.stop();
  });
});
