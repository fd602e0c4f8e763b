import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Person, type Stage } from '../../kit/api.stage.ts';
import { asOwner } from '../../kit/places.ts';
import { globalId, type MadePlan, makePlan } from './reporting.rows.ts';

const problem =
  '__typename ... on Problem { code params } ... on InvalidInputProblem { problems { field code } } ... on ConflictProblem { current }';
const move = (
  act: string,
  more = '',
  args = '',
) => `mutation($id: ID!, $version: Int!${more}) { act: ${act}(id: $id, version: $version${args}) { ${problem}
  ... on Mutation${act[0]!.toUpperCase()}${act.slice(1)}Success { data { state version } } } }`;
const submit = move('submitPlan');
const withdraw = move('withdrawPlan');
const sign = move('signPlan', ', $contentHash: String!', ', contentHash: $contentHash');
const announce = move('announcePlan', ', $announcedOn: Date!', ', announcedOn: $announcedOn');
const use = move('putPlanIntoUse');
const giveBack = move('returnPlan', ', $reason: String!', ', reason: $reason');
const approve = move('approvePlan');
const rename = `mutation($id: ID!, $version: Int!, $name: String!) { updateProject(id: $id, version: $version, input: { name: $name }) { ${problem}
  ... on MutationUpdateProjectSuccess { data { name version plan { contentHash } } } } }`;
const targets = `mutation($id: ID!, $version: Int!, $targets: [PlanTargetInput!]!) { editPlanTargets(id: $id, version: $version, targets: $targets) { ${problem}
  ... on MutationEditPlanTargetsSuccess { data { version targets { metric fiscalYear value } } } } }`;
const whole = `query($id: ID!) { plan(id: $id) { state version contentHash editable projectCount
  budgetByYear { fiscalYear projects budget } projectsByDimension { code nameTh projects budget } gaps { code projectId projectName }
  signatures { stale contentHash signerName } decisions { kind reason } framework { id levels nodes { code } } sourceImport { state }
  projects { name department { name } places { node { code } } budgets { fiscalYear amount } sheet { name } marks { consistent } editable } risks { process } } }`;

let stage: Stage;
let made: MadePlan;
let id: string;
let officer: Person;
let executive: Person;
let province: Person;

const planAs = async (person: Person, of = id) => {
  const { data, errors } = await person.ask(whole, { id: of });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.plan;
};
const acted = async (person: Person, document: string, variables: Record<string, unknown> = {}) => {
  const { version } = await stage.system((client) => client.plan.findFirstOrThrow({ where: { id: made.planId } }));
  const { data, errors } = await person.ask(document, { id, version, ...variables });
  return data?.act ?? errors;
};

beforeAll(async () => {
  stage = await openStage();
  const { id: authorityId } = stage.authorities.find(({ provinceCode }) => provinceCode === '52')!;
  made = await stage.system((client) => makePlan(client, authorityId, { state: 'DRAFT' }));
  id = globalId('Plan', authorityId, made.planId);
  officer = await stage.memberOf('PLAN_OFFICER', authorityId);
  executive = await stage.memberOf('EXECUTIVE', authorityId);
  province = await stage.officeOf('PROVINCIAL_OFFICER', { provinceCode: '52' });
});
afterAll(() => stage?.close());

describe('a plan from draft to use', () => {
  it('shows its figures and what its projects lack', async () => {
    const plan = await planAs(officer);
    expect(plan).toMatchObject({ state: 'DRAFT', editable: true, projectCount: 4, sourceImport: null });
    expect(plan.budgetByYear.slice(0, 3)).toEqual([
      { fiscalYear: 2566, projects: 4, budget: '4000.00' },
      { fiscalYear: 2567, projects: 4, budget: '4000.00' },
      { fiscalYear: 2568, projects: 0, budget: '0.00' },
    ]);
    expect(plan.projectsByDimension).toEqual([
      { code: '1', nameTh: 'มิติ ๑', projects: 2, budget: '4000.00' },
      { code: '2', nameTh: 'มิติ ๒', projects: 2, budget: '4000.00' },
    ]);
    expect(plan.gaps).toHaveLength(4);
    expect(plan.gaps[0]).toEqual({
      code: 'SHEET_MISSING',
      projectId: globalId('Project', made.authorityId, made.projects[0]!),
      projectName: 'โครงการ 1',
    });
    expect((await province.ask(whole, { id })).errors?.[0]?.message).toBe('NO_SUCH_PLAN');
  });

  it('takes targets of its years, and answers a stale save with what stands', async () => {
    const { version } = await planAs(officer);
    const ita = (fiscalYear: number, value: string) => ({ metric: 'ITA_SCORE', fiscalYear, value });
    const saved = await officer.ask(targets, { id, version, targets: [ita(2566, '๘๖'), ita(2567, '87.5')] });
    expect(saved.data.editPlanTargets.data.targets.map(({ value }: { value: string }) => value)).toEqual([
      '86',
      '87.5',
    ]);
    const stale = await officer.ask(targets, { id, version, targets: [] });
    expect(stale.data.editPlanTargets).toMatchObject({ code: 'STALE_VERSION', current: { version: version + 1 } });
    expect(stale.data.editPlanTargets.current.targets).toHaveLength(2);
    const wrong = await officer.ask(targets, { id, version: version + 1, targets: [ita(2571, '101')] });
    expect(wrong.data.editPlanTargets.problems).toEqual([
      { field: 'targets.ITA_SCORE.2571', code: 'YEAR_NOT_OF_PLAN' },
      { field: 'targets.ITA_SCORE.2571', code: 'OUT_OF_RANGE' },
    ]);
  });

  it('is handed in once, though two click at once', async () => {
    const { version } = await planAs(officer);
    const both = await Promise.all([officer.ask(submit, { id, version }), officer.ask(submit, { id, version })]);
    const names = both.map(({ data }) => data.act.__typename).sort();
    expect(names).toEqual(['ConflictProblem', 'MutationSubmitPlanSuccess']);
    expect(await planAs(officer)).toMatchObject({ state: 'SUBMITTED', editable: false });
  });

  it('is not edited while it is with the executive', async () => {
    const projectId = globalId('Project', made.authorityId, made.projects[0]!);
    const { data } = await officer.ask(rename, { id: projectId, version: 1, name: 'อื่น' });
    expect(data.updateProject).toMatchObject({ code: 'PLAN_NOT_EDITABLE', params: { state: 'SUBMITTED' } });
  });

  it('is signed by the executive alone, with a second factor, on the content that was read', async () => {
    const { contentHash } = await planAs(executive);
    expect(await acted(officer, sign, { contentHash })).toMatchObject([{ message: 'ROLE_MAY_NOT' }]);
    expect(await acted(executive, sign, { contentHash: 'another' })).toMatchObject({
      code: 'CONTENT_CHANGED',
      current: { contentHash },
    });
    await asOwner(stage.kit, (owner) =>
      owner.query('UPDATE app_user SET demo = false WHERE id = $1', [executive.userId]),
    );
    expect(await acted(executive, sign, { contentHash })).toMatchObject([{ message: 'SECOND_FACTOR_NEEDED' }]);
    await asOwner(stage.kit, (owner) =>
      owner.query('UPDATE app_user SET demo = true WHERE id = $1', [executive.userId]),
    );
    expect(await acted(executive, sign, { contentHash })).toMatchObject({ data: { state: 'SIGNED' } });
    expect(await acted(executive, sign, { contentHash })).toMatchObject({ code: 'STATE_DOES_NOT_ALLOW' });
    const { signatures } = await planAs(executive);
    expect(signatures).toEqual([{ stale: false, contentHash, signerName: 'EXECUTIVE คนหนึ่ง' }]);
  });

  it('comes back from the province, is mended, and its signature shows as stale until it is signed anew', async () => {
    expect(await acted(province, giveBack, { reason: 'ไม่มีรายละเอียดโครงการ' })).toMatchObject({
      data: { state: 'RETURNED' },
    });
    const projectId = globalId('Project', made.authorityId, made.projects[0]!);
    const { data } = await officer.ask(rename, { id: projectId, version: 1, name: 'โครงการที่แก้แล้ว' });
    expect(data.updateProject.data).toMatchObject({ name: 'โครงการที่แก้แล้ว', version: 2 });
    expect((await planAs(officer)).signatures).toMatchObject([{ stale: true }]);
    expect((await planAs(province)).signatures).toMatchObject([{ stale: true }]);

    expect(await acted(officer, submit)).toMatchObject({ data: { state: 'SUBMITTED' } });
    const { contentHash } = await planAs(executive);
    expect(contentHash).toBe(data.updateProject.data.plan.contentHash);
    expect(await acted(executive, sign, { contentHash })).toMatchObject({ data: { state: 'SIGNED' } });
    expect((await planAs(executive)).signatures.map(({ stale }: { stale: boolean }) => stale)).toEqual([false, true]);
  });

  it('is approved, announced on a day that has come, and put into use in place of the plan before it', async () => {
    expect(await acted(province, approve)).toMatchObject({ data: { state: 'APPROVED' } });
    expect(await acted(officer, announce, { announcedOn: '2023-04-11' })).toMatchObject({
      problems: [{ field: 'announcedOn', code: 'IN_FUTURE' }],
    });
    expect(await acted(officer, announce, { announcedOn: '2023-04-10' })).toMatchObject({
      data: { state: 'ANNOUNCED' },
    });
    const before = await stage.system((client) => makePlan(client, made.authorityId, { state: 'IN_USE', revision: 0 }));
    expect(await acted(officer, use)).toMatchObject({ data: { state: 'IN_USE' } });
    const closed = await stage.system((client) => client.plan.findFirstOrThrow({ where: { id: before.planId } }));
    expect(closed.state).toBe('CLOSED');
    expect(await acted(officer, withdraw)).toMatchObject({ code: 'STATE_DOES_NOT_ALLOW' });
  });

  it('is not handed in without projects', async () => {
    const { planId } = await stage.system((client) =>
      makePlan(client, made.authorityId, { state: 'DRAFT', revision: 2, projects: 0 }),
    );
    const bare = globalId('Plan', made.authorityId, planId);
    const { data } = await officer.ask(submit, { id: bare, version: 1 });
    expect(data.act).toMatchObject({ code: 'PLAN_WITHOUT_PROJECTS' });
    expect((await planAs(officer, bare)).state).toBe('DRAFT');
  });
});

it('reads a whole plan in a fixed number of statements', async () => {
  await officer.ask(whole, { id });
  const few = officer.queries();
  const { planId } = await stage.system((client) => makePlan(client, made.authorityId, { projects: 40, revision: 3 }));
  await officer.ask(whole, { id: globalId('Plan', made.authorityId, planId) });
  expect(officer.queries()).toBe(few);
});

it('answers an id that is none, or of another kind, as not there', async () => {
  const ids = ['garbage', globalId('Project', made.authorityId, made.planId), globalId('Plan', 'x')];
  for (const wrong of ids) {
    expect((await officer.ask(whole, { id: wrong })).errors?.[0]?.extensions).toMatchObject({
      code: 'NOT_FOUND',
      reason: 'NO_SUCH_ROW',
    });
  }
  const page = await officer.ask('{ plans(after: "garbage") { edges { node { id } } } }');
  expect(page.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', reason: 'INVALID_PAGE' });
});
