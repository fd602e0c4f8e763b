import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { placeOrder } from '@sujarit/db/outbox';
import { type Database, openDatabase, runTenantUnit, type TenantScope } from '@sujarit/db/tenant-unit';
import { frameworks } from '@sujarit/domain/framework/frameworks';
import type { JobOrder } from '@sujarit/domain/job-catalogue';
import { openStorage, type Storage } from '@sujarit/storage/open-storage';
import { Pool } from 'pg';
import { pino } from 'pino';
import { type Env, parseEnv } from '../../apps/worker/src/env.ts';
import { type RunningWorker, startWorker } from '../../apps/worker/src/worker.ts';
import { freshDatabase } from '../kit/database.fixture.ts';
import type { TestDatabase } from '../kit/postgres.ts';

export type Backend = 'postgresql' | 'redis';

/** Where the tests find a Redis; without one the queue's tests on Redis are skipped and counted so. */
export const redisUrl = process.env.TEST_REDIS_URL;

/** The day of the domain in these tests. */
const today = '2023-05-15';

export interface Person {
  scope: TenantScope;
  order: JobOrder;
}

/** A database with places and people, a folder for files, and workers on demand; everything is closed and dropped at the end. */
export interface Stage {
  kit: TestDatabase;
  /** As the owner, behind the scenes. */
  sql: <Row>(text: string, values?: unknown[]) => Promise<Row[]>;
  database: Database;
  storage: Storage;
  filesDir: string;
  officer: Person & { authorityId: string };
  provincial: Person;
  env: (backend: Backend, more?: Record<string, string>) => Record<string, string>;
  worker: (backend: Backend, more?: Record<string, string>) => Promise<RunningWorker>;
  addAuthority: (
    code: string,
    more?: { provinceCode?: string; regionNo?: number; name?: string; simulated?: boolean },
  ) => Promise<string>;
  addOffice: (role: string, provinceCode: string | null, regionNo: number | null) => Promise<Person>;
  orderImport: (file: { sha256: string; size: number }) => Promise<{ importId: string; jobId: string }>;
  orderExport: (
    by: Person,
    area?: { provinceCode?: string; regionNo?: number; deliver?: boolean },
  ) => Promise<{ exportId: string; jobId: string }>;
  close: () => Promise<void>;
}

const actor = { userId: 'u', name: 'n', role: 'TEST', action: 'test', requestId: 'request-1', address: '127.0.0.1' };

export async function openStage(): Promise<Stage> {
  const kit = await freshDatabase();
  const pool = new Pool({ connectionString: kit.ownerUrl, max: 3 });
  // the pool's end does not wait for its connections: one of them may still be closing when the database is dropped
  pool.on('connect', (client) => client.on('error', () => undefined));
  const sql: Stage['sql'] = async (text, values) => (await pool.query(text, values)).rows;
  const database = openDatabase(kit.appUrl, { connections: 4 });
  const filesDir = await mkdtemp(join(tmpdir(), 'worker-files-'));
  const storage = openStorage({ dir: filesDir });
  const prefix = `test-${randomUUID()}`;
  const workers: RunningWorker[] = [];

  await sql(
    `INSERT INTO province VALUES ('52','ลำปาง','Lampang',5), ('30','นครราชสีมา','Nakhon Ratchasima',3) ON CONFLICT DO NOTHING`,
  );
  await sql(
    `INSERT INTO district VALUES ('5213','52','แม่เมาะ','Mae Mo'), ('3001','30','เมืองนครราชสีมา','Mueang') ON CONFLICT DO NOTHING`,
  );
  for (const { id, titleTh, titleEn, yearFrom, yearTo, levels, nodes } of frameworks) {
    await sql('INSERT INTO framework VALUES ($1,$2,$3,$4,$5,$6) ON CONFLICT DO NOTHING', [
      id,
      titleTh,
      titleEn,
      yearFrom,
      yearTo,
      levels,
    ]);
    for (const [ordinal, { code, parent, level, nameTh, nameEn }] of nodes.entries()) {
      await sql('INSERT INTO framework_node VALUES ($1,$2,$3,$4,$5,$6,$7) ON CONFLICT DO NOTHING', [
        id,
        code,
        parent,
        level,
        ordinal,
        nameTh,
        nameEn,
      ]);
    }
  }

  const addUser = async () => {
    const id = randomUUID();
    await sql('INSERT INTO app_user (id, name, email, updated_at) VALUES ($1, $2, $3, now())', [
      id,
      'ผู้ใช้',
      `${id}@example.go.th`,
    ]);
    return id;
  };
  const addAuthority: Stage['addAuthority'] = async (code, more = {}) => {
    const { provinceCode = '52', regionNo = 5, name = `อบต.${code}`, simulated = false } = more;
    const id = randomUUID();
    await sql(
      `INSERT INTO authority (id, code, type, name_th, province_code, district_code, region_no, simulated)
       VALUES ($1, $2, 'SAO', $3, $4, $5, $6, $7)`,
      [id, code, name, provinceCode, provinceCode === '52' ? '5213' : '3001', regionNo, simulated],
    );
    return id;
  };
  const addOffice: Stage['addOffice'] = async (role, provinceCode, regionNo) => {
    const [userId, membershipId] = [await addUser(), randomUUID()];
    await sql(
      'INSERT INTO office_membership (id, user_id, role, province_code, region_no) VALUES ($1,$2,$3::office_role,$4,$5)',
      [membershipId, userId, role, provinceCode, regionNo],
    );
    const scope: TenantScope = provinceCode
      ? { kind: 'province', provinceCode }
      : regionNo
        ? { kind: 'region', regionNo }
        : { kind: 'nation' };
    return { scope, order: { userId, membershipId, requestId: randomUUID() } };
  };

  const authorityId = await addAuthority('06520101', { name: 'อบต.จางเหนือ' });
  const [officerId, membershipId] = [await addUser(), randomUUID()];
  await sql(`INSERT INTO membership (authority_id, id, user_id, role) VALUES ($1, $2, $3, 'PLAN_OFFICER')`, [
    authorityId,
    membershipId,
    officerId,
  ]);
  const officer = {
    scope: { kind: 'authority', authorityId } as const,
    authorityId,
    order: { userId: officerId, membershipId, requestId: randomUUID() },
  };
  const provincial = await addOffice('PROVINCIAL_OFFICER', '52', null);

  const env: Stage['env'] = (backend, more = {}) => ({
    NODE_ENV: 'test',
    DATABASE_URL: kit.appUrl,
    ...(backend === 'redis' ? { REDIS_URL: redisUrl ?? '' } : { QUEUE_DATABASE_URL: kit.queueUrl }),
    QUEUE_PREFIX: prefix,
    WORKER_PORT: '0',
    STORAGE_DIR: filesDir,
    DEMO_TODAY: today,
    JOB_LOCK_SECONDS: '1',
    LOG_LEVEL: process.env.TEST_LOG ?? 'silent',
    ...more,
  });

  return {
    kit,
    sql,
    database,
    storage,
    filesDir,
    officer,
    provincial,
    env,
    addAuthority,
    addOffice,
    async worker(backend, more) {
      const parsed = parseEnv(env(backend, more)) as { env: Env };
      const worker = await startWorker(parsed.env, pino({ level: parsed.env.LOG_LEVEL }));
      workers.push(worker);
      return worker;
    },
    async orderImport({ sha256, size }) {
      const [fileId, importId] = [randomUUID(), randomUUID()];
      const jobId = await runTenantUnit(database, officer.scope, actor, async (client) => {
        await client.storedFile.create({
          data: {
            authorityId,
            id: fileId,
            sha256,
            size,
            mediaType: 'text/plain',
            name: 'plan.txt',
            uploadedBy: officerId,
            uploadedAt: new Date(),
          },
        });
        await client.planImport.create({ data: { authorityId, id: importId, fileId, createdBy: officerId } });
        return placeOrder(client, 'read-plan-document', { authorityId, importId }, officer.order);
      });
      return { importId, jobId };
    },
    async orderExport(
      by,
      {
        provinceCode = null,
        regionNo = null,
        deliver = false,
      }: { provinceCode?: string | null; regionNo?: number | null; deliver?: boolean } = {},
    ) {
      const exportId = randomUUID();
      const jobId = await runTenantUnit(database, by.scope, actor, async (client) => {
        await client.aggregateExport.create({
          data: {
            id: exportId,
            provinceCode,
            regionNo,
            fiscalYear: 2566,
            months: 6,
            orderedBy: by.order.userId,
            orderedName: 'ผู้ใช้',
            orderKey: randomUUID(),
            deliveryState: deliver ? 'QUEUED' : null,
          },
        });
        return placeOrder(client, 'make-aggregate-export', { exportId }, by.order);
      });
      return { exportId, jobId };
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.stop()));
      await database.close();
      await pool.end();
      await kit.drop();
      await rm(filesDir, { recursive: true, force: true });
    },
  };
}

/** Asks again and again until the answer is something, for at most so many seconds; then the last question's answer fails the test. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | null | false>,
  seconds = 30,
): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`not within ${seconds} s: ${what}`);
    await wait(50);
  }
}
