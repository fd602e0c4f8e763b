import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Person, type Stage } from '../../kit/api.stage.ts';
import { globalId, type MadePlan, makePlan } from './reporting.rows.ts';

const problem =
  '__typename ... on Problem { code params } ... on InvalidInputProblem { problems { field code } } ... on ConflictProblem { current }';
const parts = `id version name kind measure department { name } places { ordinal node { code } } budgets { fiscalYear amount mark }
  sheet { rationale method { level text } budgetStatus budgetAmount } removedAt editable`;
const update = `mutation($id: ID!, $version: Int!, $input: ProjectInput!) { updateProject(id: $id, version: $version, input: $input) { ${problem}
  ... on MutationUpdateProjectSuccess { data { ${parts} } } } }`;
const add = `mutation($planId: ID!, $input: ProjectInput!) { addProject(planId: $planId, input: $input) { ${problem}
  ... on MutationAddProjectSuccess { data { ordinal ${parts} } } } }`;
const remove = `mutation($id: ID!, $version: Int!) { removeProject(id: $id, version: $version) { ${problem}
  ... on MutationRemoveProjectSuccess { data { ${parts} plan { projectCount projects { id } removedProjects { id } } } } } }`;
const restore = `mutation($id: ID!, $version: Int!) { restoreProject(id: $id, version: $version) { ${problem}
  ... on MutationRestoreProjectSuccess { data { ${parts} plan { projectCount } } } } }`;
const addRisk = `mutation($planId: ID!, $input: RiskInput!) { addRisk(planId: $planId, input: $input) { ${problem}
  ... on MutationAddRiskSuccess { data { id version ordinal process level levels controls { text project { name } } } } } }`;
const updateRisk = `mutation($id: ID!, $version: Int!, $input: RiskInput!) { updateRisk(id: $id, version: $version, input: $input) { ${problem}
  ... on MutationUpdateRiskSuccess { data { version level controls { text project { name } } } } } }`;

const [removeRisk, restoreRisk] = ['remove', 'restore'].map(
  (verb) => `mutation($id: ID!, $version: Int!) { ${verb}Risk(id: $id, version: $version) { ${problem}
  ... on Mutation${verb === 'remove' ? 'Remove' : 'Restore'}RiskSuccess { data { version plan { contentHash risks { id } removedRisks { id } } } } } }`,
);

let stage: Stage;
let plan: MadePlan;
let officer: Person;
let head: Person;
let first: string;
let second: string;
let planId: string;

beforeAll(async () => {
  stage = await openStage();
  const { id: authorityId } = stage.authorities[0]!;
  plan = await stage.system((client) => makePlan(client, authorityId, { state: 'DRAFT' }));
  officer = await stage.memberOf('PLAN_OFFICER', authorityId);
  head = await stage.memberOf('DIVISION_HEAD', authorityId, plan.departments[0]);
  planId = globalId('Plan', authorityId, plan.planId);
  [first, second] = plan.projects.map((id) => globalId('Project', authorityId, id)) as [string, string];
});
afterAll(() => stage?.close());

describe('saving a project', () => {
  it('writes what changes, in Thai digits too, and nothing else', async () => {
    const input = {
      measure: 'มาตรการ',
      places: ['2.1', '1.1'],
      budgets: [
        { fiscalYear: 2566, amount: '๑๐,๐๐๐.๕๐' },
        { fiscalYear: 2567, amount: '1000' },
        { fiscalYear: 2568, mark: '✓' },
      ],
      sheet: {
        rationale: ' เหตุผล ',
        method: [
          { level: 1, text: 'เตรียมการ' },
          { level: 2, text: 'ประชุม' },
        ],
        budgetStatus: 'AMOUNT',
        budgetAmount: '10000.50',
      },
    };
    const { data } = await officer.ask(update, { id: first, version: 1, input });
    expect(data.updateProject.data).toMatchObject({
      version: 2,
      name: 'โครงการ 1',
      measure: 'มาตรการ',
      places: [
        { ordinal: 1, node: { code: '2.1' } },
        { ordinal: 2, node: { code: '1.1' } },
      ],
      budgets: [
        { fiscalYear: 2566, amount: '10000.5', mark: null },
        { fiscalYear: 2567, amount: '1000', mark: null },
        { fiscalYear: 2568, amount: null, mark: '✓' },
      ],
      sheet: { rationale: 'เหตุผล', method: input.sheet.method, budgetStatus: 'AMOUNT', budgetAmount: '10000.5' },
    });
    const events = await stage.system((client) =>
      client.auditEvent.findMany({
        where: { entityId: plan.projects[0]!, actorId: officer.userId },
        orderBy: { seq: 'asc' },
      }),
    );
    expect(events.map(({ entity, operation }) => `${entity} ${operation}`).sort()).toEqual([
      'project UPDATE',
      'project_budget INSERT',
      'project_budget UPDATE',
      'project_place INSERT',
      'project_place UPDATE',
      'project_sheet INSERT',
    ]);
  });

  it('shows a stale save what stands now, in the save’s own fields, and keeps both', async () => {
    const { data } = await officer.ask(update, { id: first, version: 1, input: { name: 'ของฉัน' } });
    expect(data.updateProject).toMatchObject({
      code: 'STALE_VERSION',
      params: { version: 2 },
      current: {
        version: 2,
        name: 'โครงการ 1',
        measure: 'มาตรการ',
        places: ['2.1', '1.1'],
        departmentId: globalId('Department', plan.authorityId, plan.departments[0]),
        budgets: [{ fiscalYear: 2566, amount: '10000.50', mark: null }, { fiscalYear: 2567 }, { fiscalYear: 2568 }],
        sheet: { budgetAmount: '10000.50', method: [{ level: 1, text: 'เตรียมการ' }, { level: 2 }] },
      },
    });
  });

  it('lets one of two who save at once through', async () => {
    const save = (name: string) => officer.ask(update, { id: second, version: 1, input: { name } });
    const both = await Promise.all([save('ก'), save('ข')]);
    expect(both.map(({ data }) => data.updateProject.code ?? 'saved').sort()).toEqual(['STALE_VERSION', 'saved']);
  });

  it('names what cannot be taken by its field', async () => {
    const input = {
      name: ' ',
      places: ['9'],
      budgets: [{ fiscalYear: 2599, amount: '-1' }],
      sheet: { budgetStatus: 'AMOUNT' },
    };
    const { data } = await officer.ask(update, { id: first, version: 2, input });
    expect(data.updateProject.problems).toEqual([
      { field: 'name', code: 'REQUIRED' },
      { field: 'budgets.2599', code: 'NEGATIVE' },
      { field: 'sheet.budgetAmount', code: 'REQUIRED' },
      { field: 'budgets.2599', code: 'YEAR_NOT_OF_PLAN' },
      { field: 'places.9', code: 'UNKNOWN' },
    ]);
  });

  it('keeps a division head to the own department', async () => {
    const own = await head.ask(update, { id: first, version: 2, input: { name: 'ของกองเรา' } });
    expect(own.data.updateProject.data).toMatchObject({ name: 'ของกองเรา', editable: true });
    const other = await head.ask(update, { id: second, version: 2, input: { name: 'ของกองเขา' } });
    expect(other.data.updateProject).toMatchObject({ __typename: 'NotFoundProblem', code: 'NO_SUCH_PROJECT' });
    const departmentId = globalId('Department', plan.authorityId, plan.departments[1]);
    const given = await head.ask(update, { id: first, version: 3, input: { departmentId } });
    expect(given.data.updateProject).toMatchObject({ __typename: 'ForbiddenProblem' });
    expect((await head.ask(remove, { id: first, version: 3 })).errors?.[0]?.message).toBe('ROLE_MAY_NOT');
  });
});

describe('the list of projects', () => {
  it('takes a new project at its end', async () => {
    const input = {
      name: 'ใหม่',
      kind: 'MEASURE',
      departmentId: globalId('Department', plan.authorityId, plan.departments[1]),
      places: ['1.1'],
    };
    const { data } = await officer.ask(add, { planId, input });
    expect(data.addProject.data).toMatchObject({
      ordinal: 5,
      name: 'ใหม่',
      kind: 'MEASURE',
      places: [{ node: { code: '1.1' } }],
      sheet: null,
    });
    const nameless = await officer.ask(add, { planId, input: {} });
    expect(nameless.data.addProject.problems).toEqual([{ field: 'name', code: 'REQUIRED' }]);
    const foreign = { name: 'ก', departmentId: globalId('Department', stage.authorities[1]!.id, plan.departments[1]) };
    expect((await officer.ask(add, { planId, input: foreign })).data.addProject.problems).toEqual([
      { field: 'departmentId', code: 'UNKNOWN' },
    ]);
  });

  it('gives a project up and takes it back, whole', async () => {
    const removed = await officer.ask(remove, { id: second, version: 2 });
    expect(removed.data.removeProject.data).toMatchObject({
      version: 3,
      editable: false,
      plan: { projectCount: 4, removedProjects: [{ id: second }] },
    });
    expect((await officer.ask(update, { id: second, version: 3, input: { name: 'ก' } })).data.updateProject.code).toBe(
      'PROJECT_REMOVED',
    );
    const restored = await officer.ask(restore, { id: second, version: 3 });
    expect(restored.data.restoreProject.data).toMatchObject({
      removedAt: null,
      plan: { projectCount: 5 },
      budgets: [{}, {}],
    });
  });
});

describe('risks', () => {
  const input = {
    process: 'จัดซื้อ',
    issues: ['ฮั้ว'],
    levels: ['MEDIUM', 'HIGH'],
    likelihood: 3,
    controls: [{ text: 'ตรวจ' }],
  };

  it('are added and saved with their controls', async () => {
    const added = (await officer.ask(addRisk, { planId, input })).data.addRisk.data;
    expect(added).toMatchObject({ ordinal: 1, level: 'HIGH', controls: [{ text: 'ตรวจ', project: null }] });
    const controls = [{ text: 'โครงการ', projectId: first }, { text: 'ตรวจ' }];
    const saved = await officer.ask(updateRisk, {
      id: added.id,
      version: 1,
      input: { ...input, levels: ['LOW'], controls },
    });
    expect(saved.data.updateRisk.data).toMatchObject({
      version: 2,
      level: 'LOW',
      controls: [{ project: { name: 'ของกองเรา' } }, { text: 'ตรวจ' }],
    });
    const stale = await officer.ask(updateRisk, { id: added.id, version: 1, input });
    expect(stale.data.updateRisk).toMatchObject({
      code: 'STALE_VERSION',
      current: { version: 2, levels: ['LOW'], controls: [{ projectId: first }, {}] },
    });
  });

  it('are given up and taken back, whole; what is given up is neither edited nor signed', async () => {
    const { id } = (await officer.ask(addRisk, { planId, input })).data.addRisk.data;
    const removed = (await officer.ask(removeRisk!, { id, version: 1 })).data.removeRisk.data;
    expect(removed).toMatchObject({ version: 2, plan: { removedRisks: [{ id }] } });
    expect(removed.plan.risks).not.toContainEqual({ id });
    expect((await officer.ask(updateRisk, { id, version: 2, input })).data.updateRisk.code).toBe('RISK_REMOVED');
    expect((await officer.ask(removeRisk!, { id, version: 1 })).data.removeRisk.code).toBe('STALE_VERSION');
    const restored = (await officer.ask(restoreRisk!, { id, version: 2 })).data.restoreRisk.data;
    expect(restored.plan).toMatchObject({ removedRisks: [] });
    expect(restored.plan.risks).toContainEqual({ id });
    expect(restored.plan.contentHash).not.toBe(removed.plan.contentHash);
  });

  it('name what is wrong by its field', async () => {
    const foreign = globalId('Project', stage.authorities[1]!.id, plan.projects[0]!);
    const unknown = await officer.ask(addRisk, {
      planId,
      input: { ...input, controls: [{ text: 'ก', projectId: foreign }] },
    });
    expect(unknown.data.addRisk.problems).toEqual([{ field: 'controls.0.projectId', code: 'UNKNOWN' }]);
    const bad = await officer.ask(addRisk, { planId, input: { ...input, process: '', issues: [], likelihood: 6 } });
    expect(bad.data.addRisk.problems).toEqual([
      { field: 'process', code: 'REQUIRED' },
      { field: 'issues', code: 'REQUIRED' },
      { field: 'likelihood', code: 'OUT_OF_RANGE' },
    ]);
  });
});
