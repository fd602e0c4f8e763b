import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { readPlanDocument } from '@sujarit/documents/plan-reader/read-plan-document';
import { frameworks } from '@sujarit/domain/framework/frameworks';
import type { PlanDocument } from '@sujarit/domain/plan-document';
import { loadReference } from '@sujarit/prisma/seed/reference.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Person, type Stage } from '../../kit/api.stage.ts';
import { asOwner } from '../../kit/places.ts';
import { importOf, storedText } from './documents.rows.ts';
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
let original: PlanDocument;
/** The first document, and the plan that was made of it. */
let firstImport: string;
let planId: string;

const imported = (document: PlanDocument, sha256: string, more: { createdBy?: string; settled?: boolean } = {}) =>
  importOf(stage, { authorityId, document, sha256, createdBy: officer.userId, ...more });
/** The same bytes uploaded once more. */
const fileAgain = async (sha256: string) =>
  globalId('StoredFile', authorityId, await storedText(stage, authorityId, sha256));

async function comparisonOf(id: string, who = officer) {
  const { comparison } = (await who.ask(compare, { id })).data.planImport;
  return comparison as { added: number; removed: number; changed: number; differences: Difference[] } | null;
}

const rowOf = (id: string) => Buffer.from(id, 'base64').toString().split(':').at(-1)!;
const differencesOf = async (id: string) => (await comparisonOf(id))!.differences;
const seenOf = (differences: Difference[]) => differences.map(({ key, seen }) => ({ key, seen }));
const take = async (id: string, differences: Difference[]) =>
  (await officer.ask(takeOver, { id, differences: seenOf(differences) })).data.takeOverDifferences;
const planNow = async () => (await officer.ask(planQuery, { id: planId })).data.plan;
/** What differs, without the ids of rows. */
const said = (differences: Difference[]) =>
  differences.map(({ key, kind, name }) => [key.replace(/[0-9a-f-]{36}/, '*'), kind, name]);

/** The next version of the document, as an officer writes it. */
function newer(): PlanDocument {
  const document = structuredClone(original);
  const [, second, third] = document.projects;
  document.plan.signatory = 'นางสาวใหม่ มาแทน';
  document.targets.find(({ metric, year }) => metric === 'ITA_SCORE' && year === 2568)!.value = 92;
  second!.name = 'โครงการเสริมสร้างคุณธรรมและจริยธรรมในองค์กร';
  second!.sheet!.method = ['ประชุม', { text: 'อบรม', children: ['เชิญวิทยากร'] }];
  second!.sheet!.responsible = 'กองคลัง';
  third!.codes = ['1.1.3'];
  third!.budgetByYear['2566'] = { amount: 25_000, mark: '๒๕,๐๐๐' };
  document.projects.splice(4, 1);
  document.projects.push({
    ...structuredClone(document.projects[0]!),
    ...{ ordinal: 33, name: 'กิจกรรมวันต่อต้านคอร์รัปชันสากล', codes: ['4.3.1'], dimension: '4', kind: 'ACTIVITY' },
    indicator: 'จัดปีละครั้ง',
  });
  document.risks[0]!.levels = ['VERY_HIGH'];
  document.risks[0]!.controls = ['กิจกรรมวันต่อต้านคอร์รัปชันสากล'];
  return document;
}

beforeAll(async () => {
  stage = await openStage();
  await asOwner(stage.kit, loadReference);
  authorityId = stage.authorities[0]!.id;
  officer = await stage.memberOf('PLAN_OFFICER', authorityId);
  const departments = ['สำนักปลัด', 'กองคลัง'].map((name, ordinal) => ({ authorityId, id: randomUUID(), name, ordinal }));
  await stage.system((client) => client.department.createMany({ data: departments }));
  const fixture = new URL('../../../packages/documents/fixtures/001_d58f73771f5e2b24.txt', import.meta.url);
  const { document } = await readPlanDocument(await readFile(fixture), { frameworks });
  original = document!;
  firstImport = await imported(original, 'first');
  planId = (await officer.ask(create, { id: firstImport })).data.createPlanFromImport.data.plan.id;
});
afterAll(() => stage?.close());

describe('the same file again', () => {
  it('is answered with the import that a plan was made of, who brought it, and its plan', async () => {
    const fileId = await fileAgain('first');
    const again = (await officer.ask(start, { fileId })).data.startPlanImport.data;
    expect(again).toEqual({ id: firstImport, state: 'READY', broughtBy: 'PLAN_OFFICER คนหนึ่ง', plan: { id: planId } });
    expect(await comparisonOf(firstImport)).toBeNull();
  });

  it('is read again after it was set aside', async () => {
    const id = await imported(newer(), 'set aside', { createdBy: 'worker' });
    const fileId = await fileAgain('set aside');
    const known = (await officer.ask(start, { fileId })).data.startPlanImport.data;
    expect(known).toMatchObject({ id, broughtBy: null });
    await officer.ask(discard, { id });
    expect(await comparisonOf(id)).toBeNull();
    expect((await take(id, [])).code).toBe('IMPORT_DISCARDED');
    expect((await officer.ask(start, { fileId })).data.startPlanImport.data).toMatchObject({ state: 'QUEUED' });
  });
});

it('another file that says the same differs in nothing, and makes no second plan', async () => {
  const id = await imported(original, 'same words');
  expect(await comparisonOf(id)).toMatchObject({ added: 0, removed: 0, changed: 0, differences: [] });
  expect((await take(id, [])).data).toMatchObject({ taken: 0, conflicts: [], import: { takeovers: [] } });
  expect((await officer.ask(create, { id })).data.createPlanFromImport.code).toBe('PLAN_EXISTS');
});

describe('a newer version', () => {
  let id: string;
  let all: Difference[];

  beforeAll(async () => {
    id = await imported(newer(), 'second');
  });

  it('is shown field by field', async () => {
    all = await differencesOf(id);
    expect(said(all)).toEqual([
      ['plan.signatory', 'CHANGED', null],
      ['target.ITA_SCORE.2568', 'CHANGED', null],
      ['project.*.name', 'CHANGED', original.projects[1]!.name],
      ['project.*.department', 'CHANGED', original.projects[1]!.name],
      ['project.*.sheet.method', 'CHANGED', original.projects[1]!.name],
      ['project.*.sheet.responsible', 'CHANGED', original.projects[1]!.name],
      ['project.*.places', 'CHANGED', original.projects[2]!.name],
      ['project.*.budget.2566', 'CHANGED', original.projects[2]!.name],
      ['project.*', 'REMOVED', original.projects[4]!.name],
      ['project.+33', 'ADDED', 'กิจกรรมวันต่อต้านคอร์รัปชันสากล'],
      ['risk.*.levels', 'CHANGED', original.risks[0]!.process],
      ['risk.*.controls', 'CHANGED', original.risks[0]!.process],
    ]);
    expect(await comparisonOf(id)).toMatchObject({ added: 1, removed: 1, changed: 10 });
    expect(all[7]!.fields).toEqual([{ field: 'budget.2566', managed: '✓', document: '25,000' }]);
  });

  it('is read by the auditor, taken over by the plan officer alone', async () => {
    const auditor = await stage.memberOf('AUDITOR', authorityId);
    expect((await comparisonOf(id, auditor))!.differences).toHaveLength(all.length);
    const head = await stage.memberOf('DIVISION_HEAD', authorityId);
    for (const one of [auditor, head]) {
      const refused = await one.ask(takeOver, { id, differences: seenOf(all) });
      expect(refused.errors?.[0]?.message).toBe('ROLE_MAY_NOT');
    }
    const foreign = await stage.memberOf('PLAN_OFFICER', stage.authorities[1]!.id);
    expect((await foreign.ask(takeOver, { id, differences: [] })).data.takeOverDifferences.code).toBe('NO_SUCH_IMPORT');
  });

  it('is taken over one by one; a second click does nothing twice', async () => {
    const before = await planNow();
    const name = all[2]!;
    const both = await Promise.all([take(id, [name]), take(id, [name])]);
    expect(both.map(({ data }) => data.taken).sort()).toEqual([0, 1]);
    expect((await take(id, [name])).data).toMatchObject({ taken: 0, conflicts: [] });
    const after = await planNow();
    const [first, second, ...rest] = before.projects;
    expect(after.projects).toEqual([
      first,
      { ...second, name: 'โครงการเสริมสร้างคุณธรรมและจริยธรรมในองค์กร', version: second.version + 1 },
      ...rest,
    ]);
    expect(await differencesOf(id)).toHaveLength(all.length - 1);
    expect((await officer.ask(discard, { id })).data.discardPlanImport.code).toBe('IMPORT_USED');
  });

  it('tells of a value that was changed since it was shown, and leaves it', async () => {
    const [budget, signatory] = [all[7]!, all[0]!];
    const { id: projectId, version } = (await planNow()).projects[2];
    const edit = `mutation($id: ID!, $version: Int!, $input: ProjectInput!) { updateProject(id: $id, version: $version, input: $input) { ${problem} } }`;
    const budgets = [{ fiscalYear: 2566, amount: '777', mark: null }];
    await officer.ask(edit, { id: projectId, version, input: { budgets } });
    const { data } = await take(id, [budget, signatory]);
    expect(data).toMatchObject({ taken: 1, conflicts: [{ key: budget.key }] });
    expect(data.conflicts[0].fields).toEqual([{ field: 'budget.2566', managed: '777', document: '25,000' }]);
    expect((await planNow()).projects[2].budgets).toEqual([{ fiscalYear: 2566, amount: '777', mark: null }]);
  });

  it('is not taken over into a plan that may not be edited', async () => {
    const { version } = await planNow();
    await officer.ask(submit, { id: planId, version });
    const refused = await take(id, await differencesOf(id));
    expect(refused).toMatchObject({ code: 'PLAN_NOT_EDITABLE', params: { state: 'SUBMITTED' } });
    await officer.ask(withdraw, { id: planId, version: version + 1 });
  });

  it('is taken over as a whole; then nothing differs, and the history names the document', async () => {
    const { data } = await take(id, await differencesOf(id));
    expect(data.import.comparison).toEqual({ added: 0, removed: 0, changed: 0 });
    const plan = await planNow();
    const one = (name: string) => plan.projects.find((project: { name: string }) => project.name === name);
    expect(plan).toMatchObject({ projectCount: 32, sourceImport: { id: firstImport } });
    expect(plan.removedProjects).toMatchObject([{ name: original.projects[4]!.name }]);
    expect(one('โครงการเสริมสร้างคุณธรรมและจริยธรรมในองค์กร')).toMatchObject({ department: { name: 'กองคลัง' } });
    expect(one(original.projects[2]!.name)).toMatchObject({
      places: [{ node: { code: '1.1.3' } }],
      budgets: expect.arrayContaining([{ fiscalYear: 2566, amount: '25000', mark: '๒๕,๐๐๐' }]),
    });
    expect(one('กิจกรรมวันต่อต้านคอร์รัปชันสากล')).toMatchObject({
      indicator: 'จัดปีละครั้ง',
      sourceFrom: null,
      places: [{ node: { code: '4.3.1' } }],
      sheet: { rationale: original.projects[0]!.sheet!.rationale },
      controls: [{ text: 'กิจกรรมวันต่อต้านคอร์รัปชันสากล' }],
    });
    expect(plan.risks[0]).toMatchObject({ level: 'VERY_HIGH' });
    expect(plan.targets).toContainEqual({ metric: 'ITA_SCORE', fiscalYear: 2568, value: '92' });
    const [takeover] = plan.takeovers;
    // the edit above left four years without a budget, which the document states
    expect(takeover).toMatchObject({ differences: all.length + 4, takerName: 'PLAN_OFFICER คนหนึ่ง', import: { id } });
    expect(takeover.import.findings.totalCount).toBe(original.findings.length);
  });

  it('puts a project back that an earlier version had taken out, with its row', async () => {
    const third = await imported(original, 'third');
    const back = (await differencesOf(third)).filter(({ kind }) => kind === 'ADDED');
    expect(back).toMatchObject([{ name: original.projects[4]!.name }]);
    const out = (await planNow()).removedProjects[0].id;
    await take(third, back);
    const plan = await planNow();
    expect(plan.projects.map((project: { id: string }) => project.id)).toContain(out);
    await take(third, await differencesOf(third));
    expect(await differencesOf(third)).toEqual([]);
    expect(await planNow()).toMatchObject({ projectCount: 32, takeovers: { length: 2 } });
  });
});

it('a doubt that was answered as suggested before, and waits again, is no difference; another answer is one', async () => {
  const doubt = 'AMOUNT_ONLY_IN_SHEET';
  const place = original.findings.findIndex(({ code, suggestion }) => code === doubt && suggestion);
  const project = original.projects.find(({ ordinal }) => ordinal === original.findings[place]!.project)!;
  const answer = (importId: string, state: 'ACCEPTED' | 'OPEN' | 'LEFT_OPEN') =>
    stage.system((client) =>
      client.importFinding.updateMany({ where: { importId: rowOf(importId), ordinal: place }, data: { state } }),
    );
  const id = await imported(original, 'asked again');
  await answer(id, 'ACCEPTED');
  const amounts = await differencesOf(id);
  expect(new Set(amounts.map(({ name }) => name))).toEqual(new Set([project.name]));
  await take(id, amounts);
  const again = await imported(original, 'and again');
  expect(await differencesOf(again)).toEqual([]);
  await answer(again, 'LEFT_OPEN');
  const printed = await differencesOf(again);
  expect(printed).toHaveLength(amounts.length);
  await take(again, printed);
});

it('waits for the errors of the document, and for a plan to compare with', async () => {
  const wrong = newer();
  wrong.findings[0]!.severity = 'ERROR';
  const id = await imported(wrong, 'wrong', { settled: false });
  expect((await take(id, await differencesOf(id))).code).toBe('ERRORS_NOT_SETTLED');
  const other = newer();
  Object.assign(other.plan, { yearFrom: 2571, yearTo: 2575 });
  const later = await imported(other, 'later');
  expect(await comparisonOf(later)).toBeNull();
  expect((await take(later, [])).code).toBe('NOTHING_TO_COMPARE');
  const many = Array.from({ length: 2501 }, (_, place) => ({ key: `project.${place}`, seen: '' }));
  const refused = await officer.ask(takeOver, { id, differences: many });
  expect(refused.data.takeOverDifferences.code).toBe('TOO_MANY_DIFFERENCES');
});
