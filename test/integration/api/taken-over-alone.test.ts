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
const start = `mutation($fileId: ID!) { startPlanImport(fileId: $fileId) { ... on MutationStartPlanImportSuccess { data { id state } } } }`;
const create = `mutation($id: ID!) { createPlanFromImport(id: $id) { ${problem} } }`;
const compare = `query($id: ID!) { planImport(id: $id) { comparison { differences { key seen } } } }`;
const takeOver = `mutation TakeOver($id: ID!, $differences: [SeenDifferenceInput!]!) { takeOverDifferences(id: $id, differences: $differences) {
  ${problem} ... on MutationTakeOverDifferencesSuccess { data { taken conflicts { key } import { comparison { differences { key seen } } } } } } }`;
const acts = `query { auditActs(first: 1) { requestId actorName action changes { entity operation before after } } }`;

interface Seen {
  key: string;
  seen: string;
}

/** Rows of the plans of one authority: every value by table, row and column. */
type Values = ReadonlyMap<string, string>;

const tables = [
  ['plan', 'id'],
  ['plan_target', 'metric', 'fiscal_year'],
  ['project', 'id'],
  ['project_place', 'project_id', 'ordinal'],
  ['project_budget', 'project_id', 'fiscal_year'],
  ['project_target', 'project_id', 'fiscal_year'],
  ['project_sheet', 'project_id'],
  ['risk', 'id'],
  ['risk_control', 'risk_id', 'ordinal'],
  ['department', 'id'],
] as const;

let stage: Stage;
let authorityId: string;
let officer: Person;
let auditor: Person;
let original: PlanDocument;

async function rowsNow(): Promise<Values> {
  const ofTable = tables.map(
    ([table]) => `SELECT '${table}' AS name, to_jsonb(t) AS row FROM ${table} t WHERE authority_id = $1`,
  );
  const { rows } = await asOwner(stage.kit, (owner) => owner.query(ofTable.join(' UNION ALL '), [authorityId]));
  const keys = new Map<string, readonly string[]>(tables.map(([table, ...key]) => [table, key]));
  const values = new Map<string, string>();
  for (const { name, row } of rows as { name: string; row: Record<string, unknown> }[]) {
    const key = keys.get(name)!.map((column) => row[column]);
    for (const [column, value] of Object.entries(row)) {
      if (column !== 'version' && column !== 'updated_at')
        values.set([name, ...key, column].join(' '), JSON.stringify(value));
    }
  }
  return values;
}

const withoutIds = (name: string) => name.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '*');

/** Which columns have another value, told without the ids of rows; rows that came or went are told once. */
function changed(before: Values, after: Values): string[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].filter(
    (name) => before.get(name) !== after.get(name),
  );
  const said = names.map((name) => {
    const [table] = name.split(' ');
    if (!before.has(name)) return `+${table}`;
    return after.has(name) ? withoutIds(name).replace(' * ', ' ') : `-${table}`;
  });
  return [...new Set(said)].sort();
}

const differencesOf = async (id: string): Promise<Seen[]> =>
  (await officer.ask(compare, { id })).data.planImport.comparison.differences.map(({ key, seen }: Seen) => ({
    key,
    seen,
  }));
const take = (id: string, differences: Seen[], who = officer) => who.ask(takeOver, { id, differences });
const imported = (document: PlanDocument, sha256: string, authority = authorityId) =>
  importOf(stage, { authorityId: authority, document, sha256, createdBy: officer.userId });

/** A next version in which one of every kind of field is another. */
function newer(): PlanDocument {
  const document = structuredClone(original);
  const { plan, targets, projects, risks } = document;
  Object.assign(plan, { title: 'แผนฉบับแก้ไขครั้งที่ ๑', announcedOn: '2023-01-05', signatory: 'นางสาวใหม่ มาแทน' });
  targets[0]!.value = 99;
  targets.pop();
  const [named, moved, paid, aimed, sheeted, bare] = projects;
  Object.assign(named!, { name: `${named!.name}อย่างต่อเนื่อง`, kind: 'ACTIVITY' });
  moved!.codes = ['1.1.3'];
  paid!.budgetByYear['2567'] = { amount: 25_000, mark: '๒๕,๐๐๐' };
  delete paid!.budgetByYear['2570'];
  Object.assign(aimed!, { indicator: 'ร้อยละของบุคลากรที่ผ่านการอบรม', measure: 'มาตรการเสริมสร้างจิตสำนึก' });
  aimed!.targetByYear = { '2566': { value: 80, unit: 'ร้อยละ', operator: '>=' } };
  const { sheet } = sheeted!;
  Object.assign(sheet!, {
    ...{ rationale: 'หลักการใหม่', period: 'ตลอดปี', location: 'หอประชุม', responsible: 'กองคลัง' },
    ...{ objectives: ['วัตถุประสงค์ใหม่'], targetGroup: ['ประชาชน'], method: [{ text: 'อบรม', children: ['วิทยากร'] }] },
    ...{ outputs: ['ผลผลิต'], outcomes: ['ผลลัพธ์ใหม่'], results: ['ผล'], budget: { status: 'AMOUNT', amount: 4_321 } },
  });
  bare!.sheet = null;
  risks[0]!.issues = ['ประเด็นใหม่'];
  risks[1]!.process = `${risks[1]!.process} (ปรับปรุง)`;
  risks[2]!.levels = ['LOW'];
  risks[2]!.controls = ['จัดทำคู่มือ'];
  const gone = projects.splice(10, 1)[0]!;
  projects.push({ ...gone, ordinal: 90, name: 'กิจกรรมวันต่อต้านคอร์รัปชันสากล', codes: ['4.3.1'], kind: 'ACTIVITY' });
  const last = risks.pop()!;
  risks.push({ ...last, no: 90, process: 'การใช้รถราชการ', issues: ['ใช้ส่วนตัว'], levels: ['HIGH'], controls: [] });
  return document;
}

/** What each difference writes, and nothing else: columns that have another value, rows that came or went. */
const writes: readonly (readonly [key: string, ...written: string[]])[] = [
  ['plan.title', 'plan title'],
  ['plan.announcedOn', 'plan announced_on'],
  ['plan.signatory', 'plan signatory'],
  ['target.CASE_REDUCTION_PERCENT.2566', 'plan_target CASE_REDUCTION_PERCENT 2566 value'],
  ['target.ITA_SCORE.2570', '-plan_target'],
  ['project.*.name', 'project name'],
  ['project.*.kind', 'project kind'],
  ['project.*.places', 'project_place 1 node_code'],
  ['project.*.budget.2567', 'project_budget 2567 amount', 'project_budget 2567 mark'],
  ['project.*.budget.2570', '-project_budget'],
  ['project.*.places', 'project_place 1 node_code'],
  ['project.*.printedNo', 'project printed_no'],
  ['project.*.measure', 'project measure'],
  ['project.*.indicator', 'project indicator'],
  ['project.*.target.2566', '+project_target'],
  ['project.*.department', 'project department_id'],
  ['project.*.sheet.rationale', 'project_sheet rationale'],
  ['project.*.sheet.objectives', 'project_sheet objectives'],
  ['project.*.sheet.targetGroup', 'project_sheet target_group'],
  ['project.*.sheet.method', 'project_sheet method'],
  ['project.*.sheet.period', 'project_sheet period'],
  ['project.*.sheet.location', 'project_sheet location'],
  ['project.*.sheet.budget', 'project_sheet budget_amount', 'project_sheet budget_status'],
  ['project.*.sheet.responsible', 'project_sheet responsible'],
  ['project.*.sheet.outputs', 'project_sheet outputs'],
  ['project.*.sheet.outcomes', 'project_sheet outcomes'],
  ['project.*.sheet.results', 'project_sheet results'],
  ['project.*.sheet', '-project_sheet'],
  ['project.*', 'project removed_at'],
  ['project.+90', '+project', '+project_budget', '+project_place', '+project_sheet'],
  ['risk.*.issues', 'risk issues'],
  ['risk.*.process', 'risk process'],
  ['risk.*.levels', 'risk level', 'risk levels'],
  ['risk.*.controls', '-risk_control', 'risk_control 1 text'],
  ['risk.*', 'risk removed_at'],
  ['risk.+4', '+risk'],
];

beforeAll(async () => {
  stage = await openStage();
  await asOwner(stage.kit, loadReference);
  authorityId = stage.authorities[0]!.id;
  officer = await stage.memberOf('PLAN_OFFICER', authorityId);
  auditor = await stage.memberOf('AUDITOR', authorityId);
  const departments = ['สำนักปลัด', 'กองคลัง'].map((name, ordinal) => ({ authorityId, id: randomUUID(), name, ordinal }));
  await stage.system((client) => client.department.createMany({ data: departments }));
  const fixture = new URL('../../../packages/documents/fixtures/001_d58f73771f5e2b24.txt', import.meta.url);
  const { document } = await readPlanDocument(await readFile(fixture), { frameworks });
  original = document!;
  await officer.ask(create, { id: await imported(original, 'first') });
});
afterAll(() => stage?.close());

describe('the same file', () => {
  it('is read once, whoever of the authority uploads it, also while it is being read', async () => {
    const colleague = await stage.memberOf('PLAN_OFFICER', authorityId);
    const file = async () => ({
      fileId: globalId('StoredFile', authorityId, await storedText(stage, authorityId, 'once')),
    });
    const both = await Promise.all([officer.ask(start, await file()), colleague.ask(start, await file())]);
    const [first, second] = both.map(({ data }) => data.startPlanImport.data);
    expect(second).toEqual(first);
    for (const state of ['RUNNING', 'READY'] as const) {
      await stage.system((client) =>
        client.planImport.updateMany({ where: { file: { sha256: 'once' } }, data: { state } }),
      );
      const again = (await colleague.ask(start, await file())).data.startPlanImport.data;
      expect(again).toEqual({ id: first.id, state });
    }
    expect(await stage.system((client) => client.planImport.count({ where: { file: { sha256: 'once' } } }))).toBe(1);
    expect(await stage.system((client) => client.outbox.count({ where: { job: 'read-plan-document' } }))).toBe(1);
  });

  it('is another authority’s own, which learns nothing of it', async () => {
    const other = stage.authorities[1]!.id;
    const foreign = await stage.memberOf('PLAN_OFFICER', other);
    const fileId = globalId('StoredFile', other, await storedText(stage, other, 'first'));
    expect((await foreign.ask(start, { fileId })).data.startPlanImport.data).toMatchObject({ state: 'QUEUED' });
  });

  it('makes one plan, though two files that say the same are made plans of at once', async () => {
    const other = stage.authorities[2]!.id;
    const people = [await stage.memberOf('PLAN_OFFICER', other), await stage.memberOf('PLAN_OFFICER', other)];
    const imports = [await imported(original, 'one', other), await imported(original, 'two', other)];
    const made = await Promise.all(people.map((person, at) => person.ask(create, { id: imports[at] })));
    expect(made.map(({ data }) => data.createPlanFromImport.code ?? 'made').sort()).toEqual(['PLAN_EXISTS', 'made']);
    expect(await stage.system((client) => client.plan.count({ where: { authorityId: other } }))).toBe(1);
  });
});

it('each difference writes its own field alone, leaves the others as they were shown, and is in the audit log', async () => {
  const id = await imported(newer(), 'second');
  const all = await differencesOf(id);
  expect(all.map(({ key }) => withoutIds(key))).toEqual(writes.map(([key]) => key));
  let before = await rowsNow();
  for (const [place, [key, ...written]] of writes.entries()) {
    const { data } = await take(id, [all[place]!]);
    const left = { comparison: { differences: all.slice(place + 1) } };
    expect([key, data.takeOverDifferences.data]).toEqual([key, { taken: 1, conflicts: [], import: left }]);
    const after = await rowsNow();
    expect([key, ...changed(before, after)]).toEqual([key, ...written]);
    before = after;
    const [act] = (await auditor.ask(acts)).data.auditActs;
    expect(act).toMatchObject({ actorName: 'PLAN_OFFICER คนหนึ่ง', action: 'TakeOver' });
    const entities = new Set(act.changes.map(({ entity }: { entity: string }) => entity));
    expect(entities).toContain('plan_takeover');
    for (const one of written) expect(entities).toContain(/[a-z_]+/.exec(one)![0]);
  }
  const [{ changes }] = (await auditor.ask(acts)).data.auditActs;
  expect(changes).toContainEqual(
    expect.objectContaining({
      entity: 'risk',
      operation: 'INSERT',
      after: expect.objectContaining({ process: 'การใช้รถราชการ' }),
    }),
  );
}, 240_000);

it('all are taken over in one transaction and once, though two officers ask at once', async () => {
  const colleague = await stage.memberOf('PLAN_OFFICER', authorityId);
  const id = await imported(original, 'third');
  const all = await differencesOf(id);
  const both = await Promise.all([take(id, all), take(id, all, colleague)]);
  expect(both.map(({ data }) => data.takeOverDifferences.data)).toEqual(
    expect.arrayContaining([
      { taken: all.length, conflicts: [], import: { comparison: { differences: [] } } },
      { taken: 0, conflicts: [], import: { comparison: { differences: [] } } },
    ]),
  );
  const [act] = (await auditor.ask(acts)).data.auditActs;
  const written = act.changes.map(({ entity }: { entity: string }) => entity);
  expect(new Set(written)).toEqual(new Set([...tables.slice(0, -1).map(([table]) => table), 'plan_takeover']));
  const transactions = await asOwner(stage.kit, (owner) =>
    owner.query('SELECT DISTINCT xmin::text FROM audit_event WHERE request_id = $1', [act.requestId]),
  );
  expect(transactions.rowCount).toBe(1);
});
