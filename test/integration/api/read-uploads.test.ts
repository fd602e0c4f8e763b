import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runLibreOffice } from '@sujarit/documents/office-conversion/run-libreoffice';
import { loadReference } from '@sujarit/prisma/seed/reference.ts';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Env, parseEnv } from '../../../apps/worker/src/env.ts';
import { type RunningWorker, startWorker } from '../../../apps/worker/src/worker.ts';
import { root } from '../../../infra/start/folders.mjs';
import { fixtureText } from '../../../packages/documents/fixtures/score.ts';
import { toWord } from '../../../packages/documents/fixtures/to-word.ts';
import { toWorkbook } from '../../../packages/documents/fixtures/to-workbook.ts';
import { openStage, type Person, type Stage } from '../../kit/api.stage.ts';
import { asOwner } from '../../kit/places.ts';
import { until } from '../worker.stage.ts';

const start = `mutation($fileId: ID!) { startPlanImport(fileId: $fileId) {
  ... on MutationStartPlanImportSuccess { data { id } } } }`;
const read = `query($id: ID!) { planImport(id: $id) { state errorCode errorParams
  summary { kind projects sheets authorityName } findings(first: 1) { totalCount } } }`;

/** Without LibreOffice its part is skipped and counted so. */
const isInstalled = spawnSync('soffice', ['--version']).status === 0;
const office = (name: string) => readFile(join(root, 'packages/documents/fixtures/office', name));

let stage: Stage;
let officer: Person;

beforeAll(async () => {
  stage = await openStage();
  await asOwner(stage.kit, loadReference);
  officer = await stage.memberOf('PLAN_OFFICER', stage.authorities[0]!.id);
});
afterAll(() => stage?.close());

async function worker(more: Record<string, string>): Promise<RunningWorker> {
  const parsed = parseEnv({
    DATABASE_URL: stage.kit.appUrl,
    QUEUE_DATABASE_URL: stage.kit.queueUrl,
    WORKER_PORT: '0',
    STORAGE_DIR: stage.filesDir,
    LOG_LEVEL: 'silent',
    ...more,
  }) as { env: Env };
  return startWorker(parsed.env, pino({ level: 'silent' }));
}

/** Sends a file in as the upload page does, has it read, and answers how that ended. */
async function bring(name: string, content: Uint8Array) {
  const query = new URLSearchParams({ name, purpose: 'plan-document' });
  const sent = await officer.fetch(`/files?${query}`, { method: 'POST', body: new Blob([content as BlobPart]) });
  expect(sent.status).toBe(201);
  const { id: fileId } = (await sent.json()) as { id: string };
  const { data } = await officer.ask(start, { fileId });
  const ended = async () => {
    const answer = await officer.ask(read, { id: data.startPlanImport.data.id });
    return ['READY', 'FAILED'].includes(answer.data.planImport.state) && answer.data.planImport;
  };
  return until(`${name} read`, ended, 50);
}

const whole = {
  state: 'READY',
  errorCode: null,
  summary: {
    kind: 'PLAN',
    projects: 32,
    sheets: expect.any(Number),
    authorityName: expect.stringContaining('จางเหนือ'),
  },
  findings: { totalCount: 16 },
};

describe('from the upload to the review, where LibreOffice is not installed', () => {
  let running: RunningWorker;
  beforeAll(async () => {
    running = await worker({ SOFFICE_PATH: '/no/such/program' });
  });
  afterAll(() => running.stop());

  it.each([
    ['แผน.docx', toWord],
    ['แผน.xlsx', toWorkbook],
  ])('%s', async (name, convert) => {
    expect(await bring(name, await convert(fixtureText('001')))).toMatchObject(whole);
  });

  it.each([
    ['แผนเก่า.doc', 'open.doc', 'UNSUPPORTED_FORMAT', { format: 'doc' }],
    ['แผนเก่า.xls', 'open.xls', 'UNSUPPORTED_FORMAT', { format: 'xls' }],
    ['แผนล็อก.docx', 'locked.docx', 'ENCRYPTED', {}],
  ])('%s (%s) is kept and refused with advice', async (name, file, errorCode, errorParams) => {
    expect(await bring(name, await office(file))).toMatchObject({ state: 'FAILED', errorCode, errorParams });
  });
});

describe.skipIf(!isInstalled)('from the upload to the review, where LibreOffice is installed', () => {
  let running: RunningWorker;
  beforeAll(async () => {
    running = await worker({});
  });
  afterAll(() => running.stop());

  it.each([
    ['docx', 'doc', toWord],
    ['xlsx', 'xls', toWorkbook],
  ])('a .%s saved as .%s', async (from, to, convert) => {
    const bytes = await convert(fixtureText('001'));
    const older = await runLibreOffice(bytes, { from, to, mostBytes: 10_000_000 }, { soffice: 'soffice', seconds: 60 });
    if (!('bytes' in older)) throw new Error(older.failed);
    expect(await bring(`แผน.${to}`, older.bytes)).toMatchObject(whole);
  });
});
