import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../infra/start/folders.mjs';
import { canMount, type OnDisk, runOnDisk, type SmallDisk, smallDisk } from '../kit/small-disk.ts';
import { addAuthorities, exportsOf, holdFiles, holdRow, holdSheets } from './export-flow.stage.ts';
import { type Backend, openStage, redisUrl, type Stage, until } from './worker.stage.ts';

let stage: Stage;
let exports: ReturnType<typeof exportsOf>;
let disk: SmallDisk;
let authorities = 0;
const running: OnDisk[] = [];

beforeAll(async () => {
  stage = await openStage();
  exports = exportsOf(stage);
  await addAuthorities(stage, 1000, 100);
  disk = await smallDisk(8);
});
afterEach(async () => {
  for (const worker of running.splice(0)) await worker.end('SIGKILL');
});
afterAll(async () => {
  await stage.close();
  await disk.close();
});

async function workerOnDisk(backend: Backend) {
  const worker = await runOnDisk(disk, 'apps/worker/src/main.ts', stage.env(backend));
  running.push(worker);
  return {
    ...worker,
    /** Hashes of what is kept, what is half-written included. */
    kept: async () => (await worker.filesUnder('files')).map((path) => basename(path)).sort(),
    /** Files of exports that are being made. */
    working: () => worker.filesUnder('tmp'),
  };
}

type Worker = Awaited<ReturnType<typeof workerOnDisk>>;
const order = () => stage.orderExport(stage.provincial, { provinceCode: '52' });
const plan = () => readFile(join(root, 'packages/documents/fixtures/001_d58f73771f5e2b24.txt'));

/** Room for the package and not for the workbook, which is the next to be kept. */
async function roomForOne(worker: Worker): Promise<number> {
  const zip = (await worker.working()).find((path) => path.endsWith('package.zip'))!;
  return (await stat(zip)).size + 3 * 4096;
}

interface Moment {
  hold: () => Promise<{ waiting(): Promise<boolean>; letGo(): Promise<void> }>;
  room: (worker: Worker) => Promise<number>;
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
