import { loadReference } from '@sujarit/prisma/seed/reference.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Person, type Stage } from '../../kit/api.stage.ts';
import { asOwner } from '../../kit/places.ts';
import { storeFile, storeReadImport } from './import.rows.ts';
import { globalId } from './reporting.rows.ts';

const problem =
  '__typename ... on Problem { code params } ... on InvalidInputProblem { problems { field code } } ... on ConflictProblem { current }';
const start = `mutation($fileId: ID!) { startPlanImport(fileId: $fileId) { ${problem}
  ... on MutationStartPlanImportSuccess { data { id state file { name } } } } }`;
const settle = `mutation($id: ID!, $version: Int!, $state: FindingSettlement!, $answer: String, $note: String) {
  settleFinding(id: $id, version: $version, state: $state, answer: $answer, note: $note) { ${problem}
  ... on MutationSettleFindingSuccess { data { version state answer note settledByName settledAt import { findingCounts { state severity count } } } } } }`;
const settleAll = `mutation($findings: [SettleFindingInput!]!) { settleFindings(findings: $findings) { ${problem}
  ... on MutationSettleFindingsSuccess { data { id state } } } }`;
const create = `mutation($id: ID!) { createPlanFromImport(id: $id) { ${problem}
  ... on MutationCreatePlanFromImportSuccess { data { id measureCount plan { id title state projectCount
    budgetByYear { fiscalYear budget } projectsByDimension { code projects } risks { level controls { text } } targets { value }
    projects { sourceFrom } sourceImport { id } } } } } }`;
const discard = `mutation($id: ID!) { discardPlanImport(id: $id) { ${problem}
  ... on MutationDiscardPlanImportSuccess { data { state discardedAt } } } }`;
const read = `query($id: ID!, $from: Int = 0) { planImport(id: $id) { state done total downloadPath lineCount
  summary { kind authorityName yearFrom yearTo projects sheets announcedOn projectsByDimension { code projects } budgetByYear { fiscalYear budget } measures measureYear }
  lines(from: $from, to: 3) { no text }
  findings(first: 200) { totalCount edges { node { id code severity lineFrom suggestion state version } } } } }`;

let stage: Stage;
let authorityId: string;
let officer: Person;
let colleague: Person;
let auditor: Person;

const readImport = (fixture: string) => storeReadImport(stage, authorityId, fixture);

const rowOf = (id: string) => Buffer.from(id, 'base64').toString().split(':').at(-1)!;

async function settleErrors(id: string): Promise<void> {
  const errors = { importId: rowOf(id), severity: 'ERROR' } as const;
  await stage.system((client) => client.importFinding.updateMany({ where: errors, data: { state: 'LEFT_OPEN' } }));
}

const storedFile = (name: string, mediaType?: string, owner = authorityId) => storeFile(stage, owner, name, mediaType);

beforeAll(async () => {
  stage = await openStage();
  await asOwner(stage.kit, loadReference);
  authorityId = stage.authorities[0]!.id;
  officer = await stage.memberOf('PLAN_OFFICER', authorityId);
  colleague = await stage.memberOf('PLAN_OFFICER', authorityId);
  auditor = await stage.memberOf('AUDITOR', authorityId);
});
afterAll(() => stage?.close());

describe('having a document read', () => {
  it('orders the reading once, however often and fast it is asked', async () => {
    const fileId = globalId('StoredFile', authorityId, await storedFile('a.txt'));
    const both = await Promise.all([officer.ask(start, { fileId }), officer.ask(start, { fileId })]);
    const [first, second] = both.map(({ data }) => data.startPlanImport.data);
    expect(first).toMatchObject({ state: 'QUEUED', file: { name: 'a.txt' } });
    expect(second.id).toBe(first.id);
    const orders = await stage.system((client) => client.outbox.findMany({ where: { job: 'read-plan-document' } }));
    expect(orders).toHaveLength(1);
    expect(orders[0]?.scope).toMatchObject({ order: { userId: officer.userId } });
    expect((await officer.ask(discard, { id: first.id })).data.discardPlanImport.data).toMatchObject({
      state: 'CANCELLED',
    });
    expect((await officer.ask(start, { fileId })).data.startPlanImport.data.id).not.toBe(first.id);
  });

  it('refuses a file of another kind or authority, and who may not', async () => {
    const image = globalId('StoredFile', authorityId, await storedFile('a.png', 'image/png'));
    expect((await officer.ask(start, { fileId: image })).data.startPlanImport).toMatchObject({
      code: 'FILE_NOT_A_DOCUMENT',
    });
    const other = stage.authorities[1]!.id;
    const foreign = globalId('StoredFile', other, await storedFile('b.txt', 'text/plain', other));
    expect((await officer.ask(start, { fileId: foreign })).data.startPlanImport).toMatchObject({
      code: 'NO_SUCH_FILE',
    });
    expect((await auditor.ask(start, { fileId: image })).errors?.[0]?.message).toBe('ROLE_MAY_NOT');
  });
});

describe('a whole plan document', () => {
  // biome-ignore lint/suspicious/noExplicitAny: an answer of the API
  let findings: any[];
  let id: string;

  beforeAll(async () => {
    id = await readImport('001_d58f73771f5e2b24.txt');
  });

  it('shows what was read, with its lines and doubts', async () => {
    const { data } = await officer.ask(read, { id });
    const { summary } = data.planImport;
    expect(summary).toMatchObject({
      kind: 'PLAN',
      yearFrom: 2566,
      yearTo: 2570,
      projects: 32,
      announcedOn: '2022-08-31',
    });
    expect(summary.projectsByDimension.map(({ projects }: { projects: number }) => projects)).toEqual([7, 14, 4, 7]);
    expect(data.planImport.lines.map(({ no }: { no: number }) => no)).toEqual([0, 1, 2, 3]);
    expect(data.planImport.findings.totalCount).toBe(data.planImport.findings.edges.length);
    findings = data.planImport.findings.edges.map(({ node }: { node: unknown }) => node);
    expect((await officer.ask(read, { id, from: 9 })).errors?.[0]?.message).toBe('INVALID_LINES');
    expect((await auditor.ask(read, { id })).data.planImport.summary.projects).toBe(32);
  });

  it('takes a decision, a changed one with its answer, and shows a stale one what stands', async () => {
    const [{ id: finding }] = findings;
    const bare = await officer.ask(settle, { id: finding, version: 1, state: 'CHANGED' });
    expect(bare.data.settleFinding.problems).toEqual([{ field: 'answer', code: 'REQUIRED' }]);
    const changed = await officer.ask(settle, { id: finding, version: 1, state: 'CHANGED', answer: 'คำตอบ' });
    expect(changed.data.settleFinding.data).toMatchObject({ version: 2, state: 'CHANGED', answer: 'คำตอบ' });
    const stale = await officer.ask(settle, { id: finding, version: 1, state: 'ACCEPTED' });
    expect(stale.data.settleFinding).toMatchObject({
      code: 'STALE_VERSION',
      current: { state: 'CHANGED', answer: 'คำตอบ', version: 2 },
    });
    const anew = await officer.ask(settle, { id: finding, version: 2, state: 'LEFT_OPEN', note: 'ตามต้นฉบับ' });
    expect(anew.data.settleFinding.data).toMatchObject({
      state: 'LEFT_OPEN',
      answer: null,
      note: 'ตามต้นฉบับ',
      settledByName: expect.stringMatching(/./),
    });
    const silent = await officer.ask(settle, { id: finding, version: 3, state: 'LEFT_OPEN' });
    expect(silent.data.settleFinding.problems).toEqual([{ field: 'note', code: 'REQUIRED' }]);
    await officer.ask(settle, { id: finding, version: 3, state: 'ACCEPTED' });
    expect((await auditor.ask(settle, { id: finding, version: 4, state: 'ACCEPTED' })).errors?.[0]?.message).toBe(
      'ROLE_MAY_NOT',
    );
  });

  it('is taken up by another officer, who settles several, all or none', async () => {
    const [, ...rest] = findings;
    const decisions = rest.map((finding: { id: string }) => ({ id: finding.id, version: 1, state: 'ACCEPTED' }));
    const spoilt = [...decisions.slice(0, 2), { ...decisions[2], version: 9 }];
    expect((await colleague.ask(settleAll, { findings: spoilt })).data.settleFindings.code).toBe('STALE_VERSION');
    const { data } = await colleague.ask(settleAll, { findings: decisions });
    expect(data.settleFindings.data).toHaveLength(rest.length);
  });

  it('becomes one plan, though two click at once and again later', async () => {
    const both = await Promise.all([officer.ask(create, { id }), officer.ask(create, { id })]);
    const again = await officer.ask(create, { id });
    const plans = [...both, again].map(({ data }) => data.createPlanFromImport.data.plan);
    expect(new Set(plans.map((plan) => plan.id)).size).toBe(1);
    const [plan] = plans;
    expect(plan).toMatchObject({ state: 'DRAFT', projectCount: 32, sourceImport: { id } });
    expect(plan.projectsByDimension.map(({ projects }: { projects: number }) => projects)).toEqual([7, 14, 4, 7]);
    expect(plan.budgetByYear.map(({ budget }: { budget: string }) => budget)).toEqual(Array(5).fill('50000.00'));
    expect(plan.risks).toHaveLength(4);
    expect(plan.targets).toHaveLength(10);
    const rows = await stage.system((client) => client.plan.count({ where: { authorityId } }));
    expect(rows).toBe(1);
  });

  it('keeps its doubts and who settled each readable behind the plan', async () => {
    const behind = `query($id: ID!) { planImport(id: $id) { plan { sourceImport {
      findings(first: 200) { edges { node { state settledByName lineFrom message } } } } } } }`;
    const { data } = await auditor.ask(behind, { id });
    const kept = data.planImport.plan.sourceImport.findings.edges.map(({ node }: { node: object }) => node);
    expect(kept).toHaveLength(findings.length);
    expect(kept.every(({ state }: { state: string }) => state === 'ACCEPTED')).toBe(true);
    expect(kept.every(({ settledByName }: { settledByName: string }) => settledByName !== '')).toBe(true);
    const importId = rowOf(id);
    const settled = await stage.system((client) => client.importFinding.findMany({ where: { importId } }));
    expect(new Set(settled.map(({ settledBy }) => settledBy))).toEqual(new Set([officer.userId, colleague.userId]));
  });

  it('is closed to further decisions, and not set aside', async () => {
    const late = await officer.ask(settle, { id: findings[1].id, version: 2, state: 'ACCEPTED' });
    expect(late.data.settleFinding).toMatchObject({ code: 'IMPORT_USED' });
    expect((await officer.ask(discard, { id })).data.discardPlanImport).toMatchObject({ code: 'IMPORT_USED' });
    const second = await readImport('001_d58f73771f5e2b24.txt');
    await settleErrors(second);
    expect((await officer.ask(create, { id: second })).data.createPlanFromImport).toMatchObject({
      code: 'PLAN_EXISTS',
    });
  });
});

describe('a report of ITA measures', () => {
  it('becomes integrity measures, once', async () => {
    const id = await readImport('003_3c67acdf706fd710.txt');
    const { data } = await officer.ask(read, { id });
    expect(data.planImport.summary).toMatchObject({ kind: 'ITA_MEASURE_REPORT', measures: 12, measureYear: 2566 });
    await officer.ask(create, { id });
    expect((await officer.ask(create, { id })).data.createPlanFromImport.data).toMatchObject({
      measureCount: 12,
      plan: null,
    });
    const list =
      '{ viewer { authority { integrityMeasures(fiscalYear: 2566) { ordinal instrument indicator measure } } } }';
    expect((await officer.ask(list)).data.viewer.authority.integrityMeasures).toHaveLength(12);
  });
});

it('makes nothing of a document whose errors are not settled', async () => {
  const id = await readImport('002_865a79fa372771d0.txt');
  await stage.system((client) =>
    client.importFinding.updateMany({ where: { importId: rowOf(id) }, data: { severity: 'ERROR' } }),
  );
  expect((await officer.ask(create, { id })).data.createPlanFromImport).toMatchObject({ code: 'ERRORS_NOT_SETTLED' });
  await settleErrors(id);
  expect((await officer.ask(create, { id })).data.createPlanFromImport.data.plan).toMatchObject({ projectCount: 13 });
});

it('lists documents in a fixed number of statements', async () => {
  const list = `{ planImports { edges { node { state file { name } plan { id title } measureCount findingCounts { state severity count } } } } }`;
  const { data } = await officer.ask(list);
  const before = officer.queries();
  const counted = data.planImports.edges.map(
    ({ node }: { node: { findingCounts: unknown[] } }) => node.findingCounts.length,
  );
  expect(Math.max(...counted)).toBeGreaterThan(1);
  await readImport('000_13d5abfe38b1d0c1.txt');
  await readImport('000_13d5abfe38b1d0c1.txt');
  const more = await officer.ask(list);
  expect(more.data.planImports.edges).toHaveLength(data.planImports.edges.length + 2);
  expect(officer.queries()).toBe(before);
});
