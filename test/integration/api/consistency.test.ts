import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Person, type Stage } from '../../kit/api.stage.ts';
import { globalId, type MadePlan, makePlan } from './reporting.rows.ts';

const problem = '__typename ... on Problem { code params } ... on ConflictProblem { current }';
const project = 'consistency version marks { ordinal consistent reason markerName takesBack }';
const mark = `mutation($id: ID!, $version: Int!, $lastMark: Int!, $consistent: Boolean!, $reason: String) {
  markProject(projectId: $id, version: $version, lastMark: $lastMark, consistent: $consistent, reason: $reason) { ${problem}
  ... on MutationMarkProjectSuccess { data { ${project} } } } }`;
const takeBack = `mutation($id: ID!, $lastMark: Int!) { takeBackMark(projectId: $id, lastMark: $lastMark) { ${problem}
  ... on MutationTakeBackMarkSuccess { data { ${project} } } } }`;
const queue = '{ plansToCheck { planId authorityName state projects checked notConsistent mended changed } }';

let stage: Stage;
let officer: Person;
let head: Person;
let plan: MadePlan;
const idOf = (index: number) => globalId('Project', plan.authorityId, plan.projects[index]!);
const queued = async (person = officer) =>
  (await person.ask(queue)).data.plansToCheck.find(
    ({ planId }: { planId: string }) => planId === globalId('Plan', plan.authorityId, plan.planId),
  );
/** As the authority's saving of a project does. */
const save = (index: number) =>
  stage.system((client) =>
    client.project.update({
      where: { authorityId_id: { authorityId: plan.authorityId, id: plan.projects[index]! } },
      data: { measure: 'แก้แล้ว', version: { increment: 1 } },
    }),
  );

beforeAll(async () => {
  stage = await openStage();
  const own = stage.authorities.find(({ provinceCode }) => provinceCode === '52')!;
  plan = await stage.system((client) => makePlan(client, own.id, { state: 'SIGNED', projects: 5 }));
  await stage.system((client) => makePlan(client, own.id, { state: 'DRAFT', revision: 2 }));
  officer = await stage.officeOf('PROVINCIAL_OFFICER', { provinceCode: '52' });
  head = await stage.officeOf('PROVINCIAL_HEAD', { provinceCode: '52' });
});
afterAll(() => stage?.close());

describe('the check of a plan’s projects (R8)', () => {
  it('counts what was checked, in the queue of the own province alone', async () => {
    expect((await officer.ask(queue)).data.plansToCheck).toHaveLength(1);
    expect(await queued()).toMatchObject({ state: 'SIGNED', projects: 5, checked: 0 });
    await officer.ask(mark, { id: idOf(0), version: 1, lastMark: 0, consistent: true });
    const marked = await officer.ask(mark, {
      id: idOf(1),
      version: 1,
      lastMark: 0,
      consistent: false,
      reason: 'อยู่ผิดมิติ',
    });
    expect(marked.data.markProject.data).toMatchObject({ consistency: 'NOT_CONSISTENT', marks: [{ ordinal: 1 }] });
    expect(await queued()).toMatchObject({ projects: 5, checked: 2, notConsistent: 1, mended: 0, changed: 0 });
    const elsewhere = await stage.officeOf('PROVINCIAL_OFFICER', { provinceCode: '30' });
    expect((await elsewhere.ask(queue)).data.plansToCheck).toEqual([]);
    const analyst = await stage.officeOf('NACC_ANALYST', { regionNo: 5 });
    expect((await analyst.ask(queue)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('comes back into the queue when the authority has mended or changed the project', async () => {
    await save(0);
    await save(1);
    expect(await queued()).toMatchObject({ checked: 0, notConsistent: 0, mended: 1, changed: 1 });
    const again = { id: idOf(1), lastMark: 1, consistent: true };
    expect((await officer.ask(mark, { ...again, version: 1 })).data.markProject).toMatchObject({
      code: 'PROJECT_CHANGED',
      params: { version: 2 },
    });
    expect((await officer.ask(mark, { ...again, version: 2 })).data.markProject.data.consistency).toBe('CONSISTENT');
    expect(await queued()).toMatchObject({ checked: 1, mended: 0, changed: 1 });
  });

  it('of two officers at once one is heard, and the other is shown what the first said', async () => {
    const said = { id: idOf(2), version: 1, lastMark: 0 };
    const both = await Promise.all([
      officer.ask(mark, { ...said, consistent: true }),
      head.ask(mark, { ...said, consistent: false, reason: 'ซ้ำกับโครงการที่ ๑' }),
    ]);
    const answers = both.map(({ data }) => data.markProject);
    const second = answers.find(({ code }) => code);
    const first = answers.find(({ data }) => data);
    expect(second).toMatchObject({ code: 'MARKED_MEANWHILE', current: { ordinal: 1 } });
    expect(second.current.consistent).toBe(first.data.marks[0].consistent);
    expect(second.params.name).toBe(first.data.marks[0].markerName);
    expect(first.data.marks).toHaveLength(1);
  });

  it('a second click says nothing twice', async () => {
    const said = { id: idOf(3), version: 1, lastMark: 0, consistent: true };
    await officer.ask(mark, said);
    expect((await officer.ask(mark, said)).data.markProject).toMatchObject({
      code: 'MARKED_MEANWHILE',
      current: { ordinal: 1, consistent: true },
    });
  });

  it('is taken back: what stood before stands again, and who took it back is kept', async () => {
    const id = idOf(4);
    expect((await officer.ask(takeBack, { id, lastMark: 0 })).data.takeBackMark.code).toBe('NOTHING_TO_TAKE_BACK');
    await officer.ask(mark, { id, version: 1, lastMark: 0, consistent: false, reason: 'ไม่ตรงภารกิจ' });
    await save(4);
    await officer.ask(mark, { id, version: 2, lastMark: 1, consistent: true });
    const back = await head.ask(takeBack, { id, lastMark: 2 });
    expect(back.data.takeBackMark.data).toMatchObject({ consistency: 'MENDED' });
    expect(back.data.takeBackMark.data.marks[0]).toMatchObject({
      ordinal: 3,
      consistent: false,
      reason: 'ไม่ตรงภารกิจ',
      takesBack: true,
    });
    expect((await officer.ask(takeBack, { id, lastMark: 2 })).data.takeBackMark.code).toBe('MARKED_MEANWHILE');

    const first = idOf(3);
    const gone = await officer.ask(takeBack, { id: first, lastMark: 1 });
    expect(gone.data.takeBackMark.data).toMatchObject({ consistency: 'UNCHECKED', marks: [{ consistent: null }, {}] });
  });
});
