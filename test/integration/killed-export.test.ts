import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../infra/start/folders.mjs';
import { addAuthorities, exportsOf, holdFiles, holdRow, holdSheets, runsOf } from './export-flow.stage.ts';
import { type Backend, openStage, redisUrl, type Stage, until } from './worker.stage.ts';

let stage: Stage;
let exports: ReturnType<typeof exportsOf>;

beforeAll(async () => {
  stage = await openStage();
  exports = exportsOf(stage);
  await addAuthorities(stage, 1000, 1500);
});
afterAll(() => stage.close());

/** A worker that is a process of its own, to be killed. */
function spawnWorker(backend: Backend) {
  const child = spawn(process.execPath, ['apps/worker/src/main.ts'], {
    cwd: root,
    env: { PATH: process.env.PATH, ...stage.env(backend) },
    stdio: 'ignore',
  });
  return async () => {
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
  };
}

describe.each<Backend>(['postgresql', 'redis'])('with its queue in %s', (backend) => {
  it.skipIf(backend === 'redis' && !redisUrl)(
    'the export of a worker killed in the middle is taken up by another: no part that stands is gathered again, the bytes are the same',
    async () => {
      const before = await exports.stored();
      const held = await holdSheets(stage);
      const { exportId } = await stage.orderExport(stage.provincial, { provinceCode: '52' });
      const kill = spawnWorker(backend);
      await until('the parts are begun', held.waiting);
      await held.letGo();
      await until('some parts stand', async () => (await exports.partsOf(exportId)).some(({ sha256 }) => sha256));
      const again = await holdSheets(stage);
      await until('others stand still', again.waiting);
      expect((await exports.rowOf(exportId)).state).toBe('RUNNING');
      await kill();
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

  /** Orders an export and kills its worker where `hold` holds the joining. */
  const killedWhileJoining = async (hold: () => Promise<{ waiting(): Promise<boolean>; letGo(): Promise<void> }>) => {
    const held = await hold();
    const { exportId } = await stage.orderExport(stage.provincial, { provinceCode: '52' });
    const kill = spawnWorker(backend);
    await until('the files are made', held.waiting, 40);
    const parts = await exports.partsOf(exportId);
    expect(parts.every(({ sha256 }) => sha256)).toBe(true);
    await kill();
    await held.letGo();
    expect((await exports.rowOf(exportId)).state).toBe('RUNNING');
    expect(await exports.foldersOf(exportId)).toHaveLength(1);
    return exportId;
  };
  const beforeStorage = () => holdFiles(stage);
  const beforeReady = () => holdRow(stage, 'aggregate_export', `NEW.state = 'READY'`);
  /** Another worker ends it; nothing is left but what is told of. */
  const endedByAnother = async (exportId: string, state: string) => {
    const worker = await stage.worker(backend);
    await exports.in(exportId, state);
    await until('cleared', async () => (await exports.partsOf(exportId)).length === 0);
    expect(await runsOf(worker.port, 'gather-export-part', 'done')).toBe(0);
    await worker.stop();
    expect(await exports.foldersOf(exportId)).toEqual([]);
    return exports.filesOf(exportId);
  };
  /** Of an export that nothing happens to. */
  const untroubledFiles = async () => {
    const { exportId } = await stage.orderExport(stage.provincial, { provinceCode: '52' });
    const worker = await stage.worker(backend);
    await exports.in(exportId, 'READY');
    await worker.stop();
    return exports.filesOf(exportId);
  };
  const hashesOf = (files: { sha256: string }[]) => files.map(({ sha256 }) => sha256);
  const withRedis = it.skipIf(backend === 'redis' && !redisUrl);

  withRedis.each([
    ['before the storage has its files', beforeStorage],
    ['between the storage and the word that it is ready', beforeReady],
  ])(
    'the export of a worker killed while it joins, %s, is joined again: the same bytes, no orphan',
    async (_, hold) => {
      await stage.addAuthority(`06528${hold === beforeStorage ? 1 : 2}${backend === 'redis' ? 1 : 2}0`);
      const before = await exports.stored();
      const exportId = await killedWhileJoining(hold);
      const files = await endedByAnother(exportId, 'READY');
      expect(files.map(({ format }) => format)).toEqual(['CSV', 'XLSX', 'ZIP']);
      expect(await exports.stored()).toEqual([...before, ...hashesOf(files)].sort());
      expect(await untroubledFiles()).toEqual(files);
    },
  );

  withRedis('what a killed worker kept of files that the next makes otherwise is let go of', async () => {
    const before = await exports.stored();
    const exportId = await killedWhileJoining(beforeReady);
    const first = await exports.filesOf(exportId);
    expect(await Promise.all(hashesOf(first).map((sha256) => stage.storage.has(sha256)))).toEqual([true, true, true]);
    await stage.sql(`UPDATE province SET name_th = name_th || 'ใหม่' WHERE code = '52'`);
    const files = await endedByAnother(exportId, 'READY');
    expect(hashesOf(files)).not.toContain(first.find(({ format }) => format === 'ZIP')!.sha256);
    expect(await exports.stored()).toEqual([...new Set([...before, ...hashesOf(files)])].sort());
  });

  withRedis('what a killed worker kept of an export that is called off then is let go of', async () => {
    await stage.sql(`UPDATE province SET name_th = name_th || 'อีก' WHERE code = '52'`);
    const before = await exports.stored();
    const exportId = await killedWhileJoining(beforeReady);
    expect(await exports.stored()).not.toEqual(before);
    await stage.sql(`UPDATE aggregate_export SET state = 'CANCELLED' WHERE id = $1`, [exportId]);
    expect(await endedByAnother(exportId, 'CANCELLED')).toEqual([]);
    expect(await exports.stored()).toEqual(before);
  });
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
