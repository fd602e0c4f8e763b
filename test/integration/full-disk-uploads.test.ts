import { basename } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../infra/start/ports.mjs';
import { zipBytes } from '../../packages/documents/fixtures/zip-bytes.ts';
import { authSecret, type Person } from '../kit/api.stage.ts';
import { canMount, type OnDisk, runOnDisk, type SmallDisk, smallDisk } from '../kit/small-disk.ts';
import { type BulkStage, bring, documents, look, openBulkStage, settled } from './bulk-import.stage.ts';
import { until } from './worker.stage.ts';

let stage: BulkStage;
let disk: SmallDisk;
let officer: Person;
let provincial: Person;
const running: OnDisk[] = [];

beforeAll(async () => {
  stage = await openBulkStage();
  disk = await smallDisk(8);
  const { id } = await stage.named('จางเหนือ', 'แม่เมาะ');
  officer = await stage.api.memberOf('PLAN_OFFICER', id);
  provincial = await stage.api.officeOf('PROVINCIAL_OFFICER', { provinceCode: '52' });
});
afterEach(async () => {
  for (const program of running.splice(0)) await program.end('SIGKILL');
});
afterAll(async () => {
  await stage?.api.close();
  await disk?.close();
});

async function onDisk(main: string, env: Record<string, string>) {
  const program = await runOnDisk(disk, main, env);
  running.push(program);
  return program;
}

describe.skipIf(!canMount)('what people bring to a disk that is full', () => {
  it('an upload is refused with its reason, leaves nothing, and is taken when there is room', async () => {
    const { kit } = stage.api;
    const [port, host] = [await freePort(), '127.0.0.1'];
    const api = await onDisk('apps/api/src/main.ts', {
      NODE_ENV: 'test',
      API_PORT: String(port),
      DATABASE_URL: kit.appUrl,
      IDENTITY_DATABASE_URL: kit.identityUrl,
      AUTH_SECRET: authSecret,
      LOG_LEVEL: 'silent',
    });
    await until('the API answers', () =>
      fetch(`http://${host}:${port}/healthz`).then(
        ({ ok }) => ok,
        () => null,
      ),
    );
    const upload = async (kilobytes: number) => {
      const address = `http://${host}:${port}/files?${new URLSearchParams({ name: 'หลักฐาน.txt', purpose: 'evidence' })}`;
      const answer = await officer.fetch(address, { method: 'POST', body: 'ก'.repeat(kilobytes * 341) });
      return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
    };
    await api.fill(20 * 4096);
    expect(await upload(200)).toMatchObject({ status: 507, body: { code: 'LIMIT_EXCEEDED', reason: 'STORAGE_FULL' } });
    // room while it comes, none to keep it beside that
    await api.makeRoom();
    await api.fill(60 * 4096);
    expect(await upload(200)).toMatchObject({ status: 507, body: { reason: 'STORAGE_FULL' } });
    const kept = async () =>
      [...(await api.filesUnder('files')), ...(await api.filesUnder('tmp'))].map((path) => basename(path));
    expect(await kept()).toEqual([]);
    await api.makeRoom();
    const taken = await upload(200);
    expect(taken.status).toBe(201);
    expect(await kept()).toEqual([taken.body.sha256]);
  });

  it('an archive that finds no room while it is unpacked says so, and goes on where it is brought again', async () => {
    const entries = [{ name: 'จางเหนือ.txt', utf8: true, content: documents.full('จางเหนือ', 'แม่เมาะ') }];
    const archive = zipBytes(entries);
    const worker = await onDisk('apps/worker/src/main.ts', stage.env());
    await worker.storage.put(archive);
    await worker.fill(archive.length + 2 * 4096);
    const { body } = await bring(provincial, archive);
    const id = body.id!;
    await until('it has failed', async () => (await look(provincial, id)).state === 'FAILED', 60);
    expect(await look(provincial, id)).toMatchObject({ errorCode: 'STORAGE_FULL', items: [] });

    await worker.makeRoom();
    expect((await bring(provincial, archive)).body).toMatchObject({ id, broughtBefore: false });
    expect((await settled(provincial, id)).counts).toEqual([{ state: 'PLACED', count: 1 }]);
  });
});
