import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { readPlanDocument } from '@sujarit/documents/plan-reader/read-plan-document';
import { frameworks } from '@sujarit/domain/framework/frameworks';
import { loadReference } from '@sujarit/prisma/seed/reference.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Person, type Stage } from '../../kit/api.stage.ts';
import { asOwner } from '../../kit/places.ts';
import { globalId } from './reporting.rows.ts';

const problem = '__typename ... on Problem { code params }';
const parts = 'key seen kind thing name codes field lineFrom lineTo fields { field managed document }';
const start = `mutation($fileId: ID!) { startPlanImport(fileId: $fileId) { ${problem}
  ... on MutationStartPlanImportSuccess { data { id state broughtBy plan { id } } } } }`;
const create = `mutation($id: ID!) { createPlanFromImport(id: $id) { ${problem}
  ... on MutationCreatePlanFromImportSuccess { data { plan { id version } } } } }`;
const discard = `mutation($id: ID!) { discardPlanImport(id: $id) { ${problem} ... on MutationDiscardPlanImportSuccess { data { id } } } }`;
const compare = `query($id: ID!) { planImport(id: $id) { broughtBy comparison { plan { id state editable } added removed changed differences { ${parts} } } } }`;
const takeOver = `mutation($id: ID!, $differences: [SeenDifferenceInput!]!) { takeOverDifferences(id: $id, differences: $differences) { ${problem}
  ... on MutationTakeOverDifferencesSuccess { data { taken conflicts { ${parts} }
    import { comparison { added removed changed } takeovers { differences takerName plan { id } } } } } } }`;
const planQuery = `query($id: ID!) { plan(id: $id) { title version projectCount sourceImport { id }
  takeovers { differences takerName import { id findings(first: 3) { totalCount } } }
  risks { process level controls { text project { name } } } targets { metric fiscalYear value }
  removedProjects { id name }
  projects { id name indicator version sourceFrom department { name } places { node { code } } budgets { fiscalYear amount mark } sheet { rationale } controls { text } } } }`;
const withdraw = `mutation($id: ID!, $version: Int!) { withdrawPlan(id: $id, version: $version) { ${problem} } }`;
const submit = `mutation($id: ID!, $version: Int!) { submitPlan(id: $id, version: $version) { ${problem} } }`;

interface Difference {
  key: string;
  seen: string;
  kind: string;
  name: string | null;
  field: string | null;
  fields: { field: string; managed: string | null; document: string | null }[];
}

let stage: Stage;
let authorityId: string;
let officer: Person;
let original: string;
/** The first document as it was read and a plan made of it. */
let planId: string;
let firstImport: string;

const rowOf = (id: string) => Buffer.from(id, 'base64').toString().split(':').at(-1)!;

async function storedFile(name: string, sha256: string): Promise<string> {
  const id = randomUUID();
  const file = { size: 1, mediaType: 'text/plain', name, uploadedBy: 'tester', uploadedAt: new Date() };
  await stage.system((client) => client.storedFile.create({ data: { authorityId, id, sha256, ...file } }));
  return id;
}

/** An import of a text as the worker leaves it; the errors of the reading were left as printed. */
async function importOf(text: string, sha256: string, createdBy = officer.userId): Promise<string> {
  const { document, text: laidOut } = await readPlanDocument(Buffer.from(text), { frameworks });
  if (!document) throw new Error('not read');
  const fileId = await storedFile('แผน.txt', sha256);
  const importId = randomUUID();
  await stage.system(async (client) => {
    const stored = JSON.parse(JSON.stringify(document));
    await client.planImport.create({
      data: { authorityId, id: importId, fileId, state: 'READY', document: stored, text: laidOut, createdBy },
    });
    await client.importFinding.createMany({
      data: document.findings.map(({ code, severity, message, lines, project, suggestion }, ordinal) => ({
        ...{ authorityId, id: randomUUID(), importId, ordinal, code, severity, message },
        ...{ lineFrom: lines[0], lineTo: lines[1], projectOrdinal: project, suggestion },
        state: severity === 'ERROR' ? ('LEFT_OPEN' as const) : ('OPEN' as const),
      })),
    });
  });
  return globalId('PlanImport', authorityId, importId);
}

async function comparisonOf(id: string, who = officer) {
  const { comparison } = (await who.ask(compare, { id })).data.planImport;
  return comparison as { added: number; removed: number; changed: number; differences: Difference[] } | null;
}

const differencesOf = async (id: string) => (await comparisonOf(id))!.differences;
const seenOf = (differences: Difference[]) => differences.map(({ key, seen }) => ({ key, seen }));
const take = async (id: string, differences: Difference[], who = officer) =>
  (await who.ask(takeOver, { id, differences: seenOf(differences) })).data.takeOverDifferences;
const planNow = async () => (await officer.ask(planQuery, { id: planId })).data.plan;

/** The document as an officer would change it: a name, a text of a sheet, and the risk table. */
const newer = (text: string) =>
  text
    .replaceAll('โครงการเสริมสร้างจริยธรรมในองค์กร', 'โครงการเสริมสร้างคุณธรรมและจริยธรรมในองค์กร')
    .replace('การตรวจสอบโดยผู้ตรวจสอบภายใน', 'การตรวจสอบโดยผู้ตรวจสอบภายในทุกไตรมาส');

beforeAll(async () => {
  stage = await openStage();
  await asOwner(stage.kit, loadReference);
  authorityId = stage.authorities[0]!.id;
  officer = await stage.memberOf('PLAN_OFFICER', authorityId);
  const fixture = new URL('../../../packages/documents/fixtures/001_d58f73771f5e2b24.txt', import.meta.url);
  original = await readFile(fixture, 'utf8');
  firstImport = await importOf(original, 'first');
  planId = (await officer.ask(create, { id: firstImport })).data.createPlanFromImport.data.plan.id;
});
afterAll(() => stage?.close());

describe('the same file again', () => {
  it('is answered with the import that a plan was made of, who brought it, and its plan', async () => {
    const fileId = globalId('StoredFile', authorityId, await storedFile('แผน.txt', 'first'));
    const again = (await officer.ask(start, { fileId })).data.startPlanImport.data;
    expect(again).toEqual({ id: firstImport, state: 'READY', broughtBy: 'PLAN_OFFICER คนหนึ่ง', plan: { id: planId } });
    expect(await comparisonOf(firstImport)).toBeNull();
  });

  it('is read again after it was set aside', async () => {
    const id = await importOf(newer(original), 'set aside', 'worker');
    const fileId = globalId('StoredFile', authorityId, await storedFile('แผน.txt', 'set aside'));
    const known = (await officer.ask(start, { fileId })).data.startPlanImport.data;
    expect(known).toMatchObject({ id, broughtBy: null });
    await officer.ask(discard, { id });
    expect(await comparisonOf(id)).toBeNull();
    expect((await officer.ask(start, { fileId })).data.startPlanImport.data).toMatchObject({ state: 'QUEUED' });
  });
});

it('another file that says the same differs in nothing', async () => {
  const id = await importOf(`${original}\n`, 'same words');
  expect(await comparisonOf(id)).toMatchObject({ added: 0, removed: 0, changed: 0, differences: [] });
  expect((await take(id, [])).data).toMatchObject({ taken: 0, conflicts: [], import: { takeovers: [] } });
  expect((await officer.ask(create, { id })).data.createPlanFromImport.code).toBe('PLAN_EXISTS');
});

describe('a newer version', () => {
  let id: string;

  it('is shown field by field, to who may read imports', async () => {
    id = await importOf(newer(original), 'second');
    const differences = await differencesOf(id);
    process.stdout.write(`${JSON.stringify(differences.map((d) => [d.key.replace(/[0-9a-f-]{36}/, ''), d.fields]), null, 1)}\n`);
    expect(differences.length).toBeGreaterThan(1);
  });
});
