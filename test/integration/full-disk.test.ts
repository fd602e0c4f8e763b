import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { openStorage } from '@sujarit/storage/open-storage';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../infra/start/folders.mjs';
import { canMount, diskOf, type SmallDisk, smallDisk } from '../kit/small-disk.ts';
import { addAuthorities, exportsOf, holdFiles, holdRow, holdSheets } from './export-flow.stage.ts';
import { type Backend, openStage, redisUrl, type Stage, until } from './worker.stage.ts';

let stage: Stage;
let exports: ReturnType<typeof exportsOf>;
let disk: SmallDisk;
let authorities = 0;
const children: ChildProcess[] = [];

async function endOf(child: ChildProcess, signal: NodeJS.Signals) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
}

beforeAll(async () => {
  stage = await openStage();
  exports = exportsOf(stage);
  await addAuthorities(stage, 1000, 100);
  disk = await smallDisk(8);
});
afterEach(async () => {
  for (const child of children.splice(0)) await endOf(child, 'SIGKILL');
});
afterAll(async () => {
  await stage.close();
  await disk.close();
});

/** A worker whose working folder and storage lie on a disk of 8 MB, which nobody else has. */
async function workerOnDisk(backend: Backend) {
  const [program, args] = disk.command(process.execPath, 'apps/worker/src/main.ts');
  const [TMPDIR, STORAGE_DIR] = [join(disk.path, 'tmp'), join(disk.path, 'files')];
  const env = { PATH: process.env.PATH, ...stage.env(backend, { TMPDIR, STORAGE_DIR }) };
  const child = spawn(program, args, { cwd: root, env, stdio: 'ignore' });
  children.push(child);
  const own = diskOf(child.pid!, disk);
  await until('the disk is there', () => stat(join(own.path, 'files')).catch(() => null));
  const filesUnder = async (folder: string) =>
    (await readdir(join(own.path, folder), { recursive: true, withFileTypes: true })).filter((each) => each.isFile());
  return {
    ...own,
    storage: openStorage({ dir: join(own.path, 'files') }),
    /** Hashes of what is kept, what is half-written included. */
    kept: async () => (await filesUnder('files')).map(({ name }) => name).sort(),
    /** Files of exports that are being made. */
    working: async () => (await filesUnder('tmp')).map((file) => join(file.parentPath, file.name)),
    end: () => endOf(child, 'SIGTERM'),
  };
}

type OnDisk = Awaited<ReturnType<typeof workerOnDisk>>;
const order = () => stage.orderExport(stage.provincial, { provinceCode: '52' });
const plan = () => readFile(join(root, 'packages/documents/fixtures/001_d58f73771f5e2b24.txt'));

/** Room for the package and not for the workbook, which is the next to be kept. */
async function roomForOne(worker: OnDisk): Promise<number> {
  const zip = (await worker.working()).find((path) => path.endsWith('package.zip'))!;
  return (await stat(zip)).size + 3 * 4096;
}

interface Moment {
  hold: () => Promise<{ waiting(): Promise<boolean>; letGo(): Promise<void> }>;
  room: (worker: OnDisk) => Promise<number>;
}
const moments: [string, Moment][] = [
  ['while a part is gathered', { hold: () => holdSheets(stage), room: async () => 0 }],
  [
    'while the parts are joined',
    { hold: () => holdRow(stage, 'export_part', 'NEW.sha256 IS NOT NULL'), room: async () => 0 },
  ],
  ['while the files are kept, of which one is already', { hold: () => holdFiles(stage), room: roomForOne }],
];

describe.skipIf(!canMount).each<Backend>(['postgresql', 'redis'])(
  'a disk that is full, with the queue in %s',
  (backend) => {
    it.skipIf(backend === 'redis' && !redisUrl).each(moments)(
      '%s ends the export with a reason, leaves nothing, stops nobody else, and there is room for it again',
      async (_, { hold, room }) => {
        // what another export has already is not made twice, and stays: this one is of an authority more
        authorities += 1;
        await stage.addAuthority(`0652800${authorities}`);
        const worker = await workerOnDisk(backend);
        const held = await hold();
        const { exportId } = await order();
        await until('it is being made', held.waiting);
        await worker.fill(await room(worker));
        await held.letGo();
        await exports.in(exportId, 'FAILED');
        expect(await exports.rowOf(exportId)).toMatchObject({ error_code: 'STORAGE_FULL', rows: null });
        await until('it is cleared away', async () => (await exports.partsOf(exportId)).length === 0);
        expect(await exports.filesOf(exportId)).toEqual([]);
        expect(await worker.kept()).toEqual([]);
        expect(await worker.working()).toEqual([]);
        expect(await stage.sql(`SELECT 1 FROM dead_letter WHERE payload->>'exportId' = $1`, [exportId])).toEqual([]);

        await worker.makeRoom();
        const document = await worker.storage.put(await plan());
        await worker.fill();
        const { importId } = await stage.orderImport(document);
        const stateOf = async () =>
          (await stage.sql<{ state: string }>('SELECT state FROM plan_import WHERE id = $1', [importId]))[0]?.state;
        await until('another job is done', async () => (await stateOf()) === 'READY');

        await worker.makeRoom();
        const again = await order();
        await exports.in(again.exportId, 'READY');
        const files = await exports.filesOf(again.exportId);
        await until('the parts are gone', async () => (await exports.partsOf(again.exportId)).length === 0);
        expect(await worker.kept()).toEqual([document.sha256, ...files.map(({ sha256 }) => sha256)].sort());
        await worker.end();

        const elsewhere = await stage.worker(backend);
        const untroubled = await order();
        await exports.in(untroubled.exportId, 'READY');
        await elsewhere.stop();
        expect(await exports.filesOf(untroubled.exportId)).toEqual(files);
      },
    );
  },
);
