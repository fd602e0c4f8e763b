import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { loadReference } from '@sujarit/prisma/seed/reference.ts';
import { pino } from 'pino';
import { type Env, parseEnv } from '../../apps/worker/src/env.ts';
import { startWorker } from '../../apps/worker/src/worker.ts';
import { root } from '../../infra/start/folders.mjs';
import { type WrittenEntry, zipBytes } from '../../packages/documents/fixtures/zip-bytes.ts';
import { type Stage as Api, openStage as openApi, type Person } from '../kit/api.stage.ts';
import { asOwner } from '../kit/places.ts';
import { until } from './worker.stage.ts';

/** One row of the province's table, as its page asks for it. */
export interface Item {
  id: string;
  name: string;
  state: string;
  version: number;
  readName: string | null;
  projects: number | null;
  askReason: string | null;
  candidateIds: string[];
  refusalCode: string | null;
  refusalParams: Record<string, unknown> | null;
  downloadPath: string | null;
  chooserName: string | null;
  authority: { id: string; nameTh: string } | null;
}

const itemFields = `id name state version readName readType readDistrict projects doubts yearFrom yearTo askReason candidateIds refusalCode refusalParams downloadPath chooserName authority { id nameTh }`;
const bulkQuery = `query($id: ID!) { bulkImport(id: $id) { state done total passedOver creatorName errorCode errorParams counts { state count } items { ${itemFields} } } }`;

/** An authority of the stage: the same name may be there more than once. */
export interface Named {
  id: string;
  name: string;
  district: string;
}

const plan = (file: string) => readFileSync(`${root}/packages/documents/fixtures/${file}`, 'utf8');
const plans = {
  full: plan('001_d58f73771f5e2b24.txt'),
  bare: plan('000_13d5abfe38b1d0c1.txt'),
  abroad: plan('002_865a79fa372771d0.txt'),
  measures: plan('003_3c67acdf706fd710.txt'),
};

/** A real document with the name, and the district where it prints one, of another authority. */
export const documents = {
  full: (name: string, district: string) => plans.full.replaceAll('จางเหนือ', name).replaceAll('แม่เมาะ', district),
  /** States neither district nor province. */
  bare: (name: string) => plans.bare.replaceAll('จอหอ', name),
  ofOtherProvince: () => plans.abroad,
  measures: (name: string, district: string, province: string) =>
    plans.measures.replaceAll('เมืองนครราชสีมา', district).replaceAll('นครราชสีมา', province).replaceAll('จอหอ', name),
};

/** API, database and files with authorities of ลำปาง, and workers beside them. */
export async function openBulkStage() {
  const api: Api = await openApi(0);
  await loadReferenceRows(api);
  const named = (name: string, district: string) => addAuthority(api, name, district);
  const env = (): Record<string, string> => ({
    NODE_ENV: 'test',
    DATABASE_URL: api.kit.appUrl,
    QUEUE_DATABASE_URL: api.kit.queueUrl,
    WORKER_PORT: '0',
    STORAGE_DIR: api.filesDir,
    JOB_LOCK_SECONDS: '1',
    LOG_LEVEL: process.env.TEST_LOG ?? 'silent',
  });
  return {
    api,
    named,
    env,
    worker: async () => {
      const parsed = parseEnv(env()) as { env: Env };
      return startWorker(parsed.env, pino({ level: parsed.env.LOG_LEVEL }));
    },
    /** A worker in a process of its own, to be killed. */
    mortalWorker: () => {
      const child = spawn(process.execPath, ['apps/worker/src/main.ts'], {
        cwd: root,
        env: { PATH: process.env.PATH, ...env() },
        stdio: 'ignore',
      });
      return async () => {
        const exited = once(child, 'exit');
        child.kill('SIGKILL');
        await exited;
      };
    },
    sql: <Row>(text: string, values?: unknown[]) =>
      asOwner(api.kit, async (owner) => (await owner.query(text, values)).rows as Row[]),
  };
}
export type BulkStage = Awaited<ReturnType<typeof openBulkStage>>;

async function loadReferenceRows({ kit }: Api): Promise<void> {
  await asOwner(kit, (owner) => loadReference(owner));
}

const prefixes = { SAO: 'องค์การบริหารส่วนตำบล', SUBDISTRICT_MUNICIPALITY: 'เทศบาลตำบล' };

async function addAuthority({ kit }: Api, name: string, district: string): Promise<Named> {
  const id = randomUUID();
  const type = name.startsWith('ทต.') ? 'SUBDISTRICT_MUNICIPALITY' : 'SAO';
  await asOwner(kit, (owner) =>
    owner.query(
      `INSERT INTO authority (id, code, type, name_th, province_code, district_code, region_no)
       SELECT $1, $2, $3::authority_type, $4, p.code, d.code, p.region_no FROM district d JOIN province p ON p.code = d.province_code
       WHERE d.name_th = $5`,
      [id, id.slice(0, 8), type, `${prefixes[type]}${name.replace('ทต.', '')}`, district],
    ),
  );
  return { id, name, district };
}

/** Brings a ZIP as somebody; the answer of the upload. */
export async function bring(
  person: Pick<Person, 'fetch'>,
  entries: readonly WrittenEntry[] | Buffer,
  name = 'แผน.zip',
) {
  const content = Buffer.isBuffer(entries) ? entries : zipBytes(entries as readonly WrittenEntry[]);
  const answer = await person.fetch(`/files?${new URLSearchParams({ name, purpose: 'plan-bulk' })}`, {
    method: 'POST',
    body: new Blob([content as BlobPart]),
    headers: { 'x-sujarit-upload': '1' },
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, string> & { broughtBefore?: boolean } };
}

/** The bulk import as its page shows it. */
export async function look(person: Person, id: string) {
  const { data, errors } = await person.ask(bulkQuery, { id });
  if (errors) throw new Error(JSON.stringify(errors));
  const bulk = data.bulkImport as {
    state: string;
    total: number;
    passedOver: number;
    errorCode: string | null;
    counts: { state: string; count: number }[];
    items: Item[];
  };
  return { ...bulk, of: (name: string) => bulk.items.find((item) => item.name === name)! };
}

const underWay = ['QUEUED', 'READING', 'MATCHED'];

/** The same when nothing is under way any more. */
export const settled = (person: Person, id: string) =>
  until(
    'the bulk import is through',
    async () => {
      const bulk = await look(person, id);
      const ended = bulk.state === 'READY' || bulk.state === 'FAILED';
      return ended && bulk.items.every(({ state }) => !underWay.includes(state)) && bulk;
    },
    60,
  );
