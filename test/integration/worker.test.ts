import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { outboxChannel, retryDeadLetter } from '@sujarit/db/outbox';
import { runTenantUnit } from '@sujarit/db/tenant-unit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseEnv } from '../../apps/worker/src/env.ts';
import { openQueues } from '../../apps/worker/src/queues.ts';
import { type Backend, openStage, redisUrl, type Stage, until } from './worker.stage.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const planFile = join(root, 'packages/documents/fixtures/001_d58f73771f5e2b24.txt');

interface ImportRow {
  state: string;
  error_code: string | null;
  error_params: unknown;
  document: { projects: unknown[] } | null;
  text: string | null;
  done: number;
  total: number;
  finished_at: Date | null;
}

let stage: Stage;
let plan: Buffer;

beforeAll(async () => {
  stage = await openStage();
  plan = await readFile(planFile);
});
afterAll(() => stage.close());

const rowOf = async (importId: string) =>
  (await stage.sql<ImportRow>('SELECT * FROM plan_import WHERE id = $1', [importId]))[0]!;
const findingsOf = (importId: string) =>
  stage.sql<{ id: string; ordinal: number; code: string; message: string; line_from: number }>(
    'SELECT id, ordinal, code, message, line_from FROM import_finding WHERE import_id = $1 ORDER BY ordinal',
    [importId],
  );
const ended = (importId: string, state: string, seconds?: number) =>
  until(
    `import ${state}`,
    async () => {
      const row = await rowOf(importId);
      return row.state === state && row;
    },
    seconds,
  );

async function jobOf(backend: Backend, jobId: string) {
  const { env } = parseEnv(stage.env(backend)) as { env: Parameters<typeof openQueues>[0] };
  const queues = openQueues(env);
  const queue = queues.queue('read-plan-document') as unknown as {
    getJob(id: string): Promise<{ attemptsMade: number; getState(): Promise<string>; remove(): Promise<void> }>;
    close(): Promise<void>;
  };
  const close = async () => {
    await queue.close();
    await queues.close();
  };
  return { job: await queue.getJob(jobId), close };
}

/** A file of the storage that gives its content only when it is told to: whoever reads it is in the middle of it until then. */
async function slowFile(content: Buffer) {
  const { sha256, size } = await stage.storage.put(content);
  const path = join(stage.filesDir, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  await mkdir(dirname(path), { recursive: true });
  await rm(path);
  execFileSync('mkfifo', [path]);
  const half = content.subarray(0, content.length >> 1);
  return {
    sha256,
    size,
    /** Resolves when somebody has begun to read. */
    async begin() {
      const pipe = await open(path, 'w');
      const first = pipe.write(half);
      return {
        async finish() {
          await first;
          await pipe.writeFile(content.subarray(half.length));
          await pipe.close();
        },
        async cut() {
          await first.catch(() => undefined);
          await pipe.close();
          await rm(path);
          await stage.storage.put(content);
        },
      };
    },
  };
}

/** The same document with another last line, so that each test has a file of its own. */
const variant = (name: string) => Buffer.concat([plan, Buffer.from(`\n${name}\n`)]);

describe.each<Backend>(['postgresql', 'redis'])('worker with its queue in %s', (backend) => {
  const test = it.skipIf(backend === 'redis' && !redisUrl);

  test('reads a plan document with progress, and keeps document, text and findings', async () => {
    const { importId, jobId } = await stage.orderImport(await stage.storage.put(variant(`read ${backend}`)));
    const worker = await stage.worker(backend);
    const row = await ended(importId, 'READY');
    expect(row.document?.projects).toHaveLength(32);
    expect(row.text).toContain('จางเหนือ');
    expect(row).toMatchObject({ error_code: null, done: row.total });
    expect(row.total).toBeGreaterThan(30);
    const findings = await findingsOf(importId);
    expect(findings.length).toBeGreaterThan(10);
    expect(findings.map(({ ordinal }) => ordinal)).toEqual(findings.map((_, index) => index));
    const [sent] = await stage.sql<{ sent_at: Date }>('SELECT sent_at FROM outbox WHERE id = $1', [jobId]);
    expect(sent?.sent_at).toBeInstanceOf(Date);
    expect(worker.backend).toBe(backend);
    await worker.stop();
  });

  test('says how it is', async () => {
    const worker = await stage.worker(backend);
    const ask = async (path: string) => fetch(`http://127.0.0.1:${worker.port}${path}`);
    expect((await ask('/healthz')).status).toBe(200);
    expect(await (await ask('/readyz')).json()).toEqual({
      status: 'ready',
      database: 'ok',
      queue: 'ok',
      storage: 'ok',
      outbox: 'ok',
    });
    const metrics = await (await ask('/metrics')).text();
    for (const name of ['sujarit_queue_jobs', 'sujarit_outbox_waiting 0', 'sujarit_dead_letters'])
      expect(metrics).toContain(name);
    expect((await ask('/else')).status).toBe(404);
    await worker.stop();
  });

  test('runs an order that is handed over twice once, and a job that runs twice gives one result', async () => {
    const { importId, jobId } = await stage.orderImport(await stage.storage.put(variant(`twice ${backend}`)));
    const worker = await stage.worker(backend);
    const first = await ended(importId, 'READY');
    const findings = await findingsOf(importId);
    const sendAgain = async () => {
      await stage.sql('UPDATE outbox SET sent_at = NULL WHERE id = $1', [jobId]);
      await stage.sql('SELECT pg_notify($1, $2)', [outboxChannel, '']);
      await until(
        'sent again',
        async () => (await stage.sql('SELECT 1 FROM outbox WHERE id = $1 AND sent_at IS NOT NULL', [jobId])).length > 0,
      );
    };
    await sendAgain();
    const { job, close } = await jobOf(backend, jobId);
    expect(await job.getState()).toBe('completed');
    await job.remove();
    await sendAgain();
    await until('ran again', async () => {
      const again = await jobOf(backend, jobId);
      const state = await again.job?.getState();
      await again.close();
      return state === 'completed';
    });
    await close();
    expect(await rowOf(importId)).toEqual(first);
    expect(await findingsOf(importId)).toEqual(findings);
    await worker.stop();
  });

  test('tries again after a while when the storage does not answer', async () => {
    const content = variant(`later ${backend}`);
    const { sha256, size } = await stage.storage.put(content);
    const path = join(stage.filesDir, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    await rm(path);
    const { importId, jobId } = await stage.orderImport({ sha256, size });
    const worker = await stage.worker(backend);
    const { close } = await until('first try failed', async () => {
      const found = await jobOf(backend, jobId);
      if (found.job?.attemptsMade === 1 && (await found.job.getState()) === 'delayed') return found;
      await found.close();
      return undefined;
    });
    await close();
    expect((await rowOf(importId)).state).toBe('RUNNING');
    await stage.storage.put(content);
    await ended(importId, 'READY');
    expect(await stage.sql('SELECT 1 FROM dead_letter WHERE id = $1', [jobId])).toEqual([]);
    await worker.stop();
  });

  test('lays a job that fails for the last time before the operator, who has it run again', async () => {
    const content = variant(`dead ${backend}`);
    const { sha256, size } = await stage.storage.put(content);
    await rm(join(stage.filesDir, sha256.slice(0, 2), sha256.slice(2, 4), sha256));
    const { importId, jobId } = await stage.orderImport({ sha256, size });
    const worker = await stage.worker(backend);
    expect(await ended(importId, 'FAILED', 40)).toMatchObject({ error_code: 'JOB_FAILED', document: null });
    const [letter] = await stage.sql<{ job: string; attempts: number; error: string }>(
      'SELECT * FROM dead_letter WHERE id = $1',
      [jobId],
    );
    expect(letter).toMatchObject({ job: 'read-plan-document', attempts: 4 });
    expect(letter?.error).toContain('FILE_NOT_FOUND');

    await stage.storage.put(content);
    const operator = {
      userId: 'o',
      name: 'operator',
      role: 'PLATFORM_OPERATOR',
      action: 'operation.retry',
      requestId: 'r',
      address: '::1',
    };
    const retry = () =>
      runTenantUnit(stage.database, { kind: 'system', reason: 'platform operation' }, operator, (client) =>
        retryDeadLetter(client, jobId, new Date()),
      );
    await retry();
    await expect(retry()).rejects.toThrow('DEAD_LETTER_RETRIED');
    expect(await ended(importId, 'READY')).toMatchObject({ error_code: null });
    await worker.stop();
  });

  test('refuses what is no plan document at once, without a dead letter', async () => {
    const png = Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
      Buffer.from('IHDR'),
      Buffer.alloc(64),
    ]);
    const { importId, jobId } = await stage.orderImport(await stage.storage.put(png));
    const worker = await stage.worker(backend);
    expect(await ended(importId, 'FAILED', 5)).toMatchObject({
      error_code: 'UNSUPPORTED_FORMAT',
      error_params: { format: 'image' },
    });
    expect(await stage.sql('SELECT 1 FROM dead_letter WHERE id = $1', [jobId])).toEqual([]);
    await worker.stop();
  });

  test('leaves an import alone that was called off before', async () => {
    const { importId, jobId } = await stage.orderImport(await stage.storage.put(variant(`called off ${backend}`)));
    await stage.sql(`UPDATE plan_import SET state = 'CANCELLED', discarded_at = now() WHERE id = $1`, [importId]);
    const worker = await stage.worker(backend);
    await until('job done', async () => {
      const { job, close } = await jobOf(backend, jobId);
      const state = await job?.getState();
      await close();
      return state === 'completed';
    });
    expect(await rowOf(importId)).toMatchObject({ state: 'CANCELLED', document: null, error_code: null });
    await worker.stop();
  });

  test('ends a job whose orderer has lost the right', async () => {
    const { importId, jobId } = await stage.orderImport(await stage.storage.put(variant(`rights ${backend}`)));
    const membership = stage.officer.order.membershipId;
    await stage.sql(`UPDATE membership SET ended_on = '2020-01-01' WHERE id = $1`, [membership]);
    const worker = await stage.worker(backend);
    expect(await ended(importId, 'FAILED', 5)).toMatchObject({ error_code: 'RIGHTS_GONE', document: null });
    expect(await stage.sql('SELECT 1 FROM dead_letter WHERE id = $1', [jobId])).toEqual([]);
    await stage.sql('UPDATE membership SET ended_on = NULL WHERE id = $1', [membership]);
    await worker.stop();
  });

  test('takes up the job of a killed worker, with the same result, once', async () => {
    const content = variant(`killed ${backend}`);
    const slow = await slowFile(content);
    const { importId } = await stage.orderImport(slow);
    const child = spawn(process.execPath, ['apps/worker/src/main.ts'], {
      cwd: root,
      env: { PATH: process.env.PATH, ...stage.env(backend) },
      stdio: 'ignore',
    });
    const reading = await slow.begin();
    expect((await rowOf(importId)).state).toBe('RUNNING');
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
    await reading.cut();

    const worker = await stage.worker(backend);
    const row = await ended(importId, 'READY');
    const untroubled = await stage.orderImport(slow);
    const other = await ended(untroubled.importId, 'READY');
    expect(row.document).toEqual(other.document);
    expect(row.text).toBe(other.text);
    const withoutIds = async (id: string) => (await findingsOf(id)).map(({ id: _, ...finding }) => finding);
    expect(await withoutIds(importId)).toEqual(await withoutIds(untroubled.importId));
    await worker.stop();
  });

  test('stops gracefully: finishes what it can, gives back what it cannot', async () => {
    const quick = await slowFile(variant(`finish ${backend}`));
    const finishing = await stage.orderImport(quick);
    const patient = await stage.worker(backend, { STOP_SECONDS: '20' });
    const first = await quick.begin();
    const stopping = patient.stop();
    await first.finish();
    await stopping;
    expect((await rowOf(finishing.importId)).state).toBe('READY');

    const slow = await slowFile(variant(`give back ${backend}`));
    const { importId, jobId } = await stage.orderImport(slow);
    const hasty = await stage.worker(backend, { STOP_SECONDS: '0', JOB_LOCK_SECONDS: '60' });
    const second = await slow.begin();
    await hasty.stop();
    const { job, close } = await jobOf(backend, jobId);
    expect(await job.getState()).toBe('waiting');
    expect(job.attemptsMade).toBe(0);
    await close();
    await second.cut();
    const next = await stage.worker(backend, { JOB_LOCK_SECONDS: '60' });
    await ended(importId, 'READY', 10);
    await next.stop();
  });
});
