import { loadFrameworks } from '@sujarit/db/load-frameworks';
import { loadReference } from '@sujarit/prisma/seed/reference.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Person, type Stage } from '../../kit/api.stage.ts';
import { asOwner } from '../../kit/places.ts';
import { storeReadImport } from './import.rows.ts';

const problem = '__typename ... on Problem { code } ... on InvalidInputProblem { problems { field code } }';
const read = `query($id: ID!) { planImport(id: $id) {
  draftFramework { titleTh levels accepted nodes { code parentCode nameTh lineFrom } }
  findings(first: 50) { edges { node { id code severity version state answer settledByName } } } } }`;
const accept = `mutation($id: ID!, $version: Int!, $titleTh: String!, $names: [PlaceNameInput!]!) {
  acceptDraftFramework(id: $id, version: $version, titleTh: $titleTh, names: $names) { ${problem}
  ... on MutationAcceptDraftFrameworkSuccess { data { version state answer settledByName } } } }`;
const settle = `mutation($id: ID!, $version: Int!, $state: FindingSettlement!, $answer: String, $note: String) {
  settleFinding(id: $id, version: $version, state: $state, answer: $answer, note: $note) { ${problem} } }`;
const create = `mutation($id: ID!) { createPlanFromImport(id: $id) { ${problem}
  ... on MutationCreatePlanFromImportSuccess { data { plan { id framework { id titleTh titleEn own levels yearFrom nodes { code level nameTh nameEn } }
    projectsByDimension { code nameTh projects } budgetByYear { fiscalYear budget } projects { places { node { code } } } } } } } }`;

let stage: Stage;
let authorityId: string;
let officer: Person;

beforeAll(async () => {
  stage = await openStage();
  await asOwner(stage.kit, loadReference);
  authorityId = stage.authorities[0]!.id;
  officer = await stage.memberOf('PLAN_OFFICER', authorityId);
});
afterAll(() => stage?.close());

describe('a plan of a framework that nobody knows', () => {
  let importId: string;
  let finding: { id: string; version: number };
  // biome-ignore lint/suspicious/noExplicitAny: an answer of the API
  let plan: any;

  it('shows the document’s own headings as a draft, and makes no plan before they are accepted', async () => {
    importId = await storeReadImport(stage, authorityId, 'made-up-strategies.txt');
    const { draftFramework, findings } = (await officer.ask(read, { id: importId })).data.planImport;
    expect(draftFramework).toMatchObject({ levels: ['ยุทธศาสตร์', 'กลยุทธ์'], accepted: false });
    expect(draftFramework.nodes.map(({ code }: { code: string }) => code)).toEqual([
      '1',
      '1.1',
      '1.2',
      '2',
      '2.1',
      '3',
      '3.1',
    ]);
    [finding] = findings.edges.map(({ node }: { node: unknown }) => node);
    expect(finding).toMatchObject({ code: 'FRAMEWORK_UNKNOWN', severity: 'ERROR', state: 'OPEN' });
    const early = await officer.ask(create, { id: importId });
    expect(early.data.createPlanFromImport.code).toBe('ERRORS_NOT_SETTLED');
    await officer.ask(settle, { id: finding.id, version: 1, state: 'LEFT_OPEN', note: 'ยังไม่แน่ใจ' });
    const left = await officer.ask(create, { id: importId });
    expect(left.data.createPlanFromImport).toMatchObject({
      code: 'PLAN_INCOMPLETE',
      problems: [{ field: 'plan.framework', code: 'REQUIRED' }],
    });
  });

  it('takes the names as a person corrects them, again and again, and refuses empty and strange ones', async () => {
    const names = [{ code: '2', nameTh: 'เปิดเผยการใช้เงินทุกบาท' }];
    const bad = [
      { code: '9', nameTh: 'ก' },
      { code: '1', nameTh: ' ' },
    ];
    const refused = await officer.ask(accept, { id: finding.id, version: 2, titleTh: 'กรอบ', names: bad });
    expect(refused.data.acceptDraftFramework).toMatchObject({
      code: 'INVALID_FRAMEWORK',
      problems: [
        { field: '1', code: 'REQUIRED' },
        { field: '9', code: 'UNKNOWN' },
      ],
    });
    const stale = await officer.ask(accept, { id: finding.id, version: 1, titleTh: 'กรอบ', names });
    expect(stale.data.acceptDraftFramework.code).toBe('STALE_VERSION');
    await officer.ask(accept, { id: finding.id, version: 2, titleTh: 'กรอบเดิม', names: [] });
    const taken = await officer.ask(accept, { id: finding.id, version: 3, titleTh: 'กรอบของเทศบาล', names });
    expect(taken.data.acceptDraftFramework.data).toMatchObject({ state: 'CHANGED', version: 4 });
    const { draftFramework } = (await officer.ask(read, { id: importId })).data.planImport;
    expect(draftFramework).toMatchObject({ titleTh: 'กรอบของเทศบาล', accepted: true });
    const auditor = await stage.memberOf('AUDITOR', authorityId);
    const refusedRole = await auditor.ask(accept, { id: finding.id, version: 4, titleTh: 'กรอบ', names });
    expect(refusedRole.errors?.[0]?.message).toBe('ROLE_MAY_NOT');
  });

  it('becomes a plan under the authority’s own framework', async () => {
    const { data } = await officer.ask(create, { id: importId });
    plan = data.createPlanFromImport.data.plan;
    expect(plan.framework).toMatchObject({
      titleTh: 'กรอบของเทศบาล',
      titleEn: 'กรอบของเทศบาล',
      own: true,
      yearFrom: 2566,
      levels: ['ยุทธศาสตร์', 'กลยุทธ์'],
    });
    expect(plan.framework.nodes).toHaveLength(7);
    expect(plan.projectsByDimension).toEqual([
      { code: '1', nameTh: 'ปลูกฝังค่านิยมซื่อตรงแก่คนทำงาน', projects: 3 },
      { code: '2', nameTh: 'เปิดเผยการใช้เงินทุกบาท', projects: 1 },
      { code: '3', nameTh: 'รับฟังและตอบทุกคำร้อง', projects: 1 },
    ]);
    expect(plan.projects.map(({ places }: { places: { node: { code: string } }[] }) => places[0]?.node.code)).toEqual([
      '1.1',
      '1.1',
      '1.2',
      '2.1',
      '3.1',
    ]);
    expect(plan.budgetByYear).toEqual([
      { fiscalYear: 2566, budget: '40000.00' },
      { fiscalYear: 2567, budget: '25000.00' },
    ]);
  });

  it('counts in the rollup by the codes of its first level, and the province reads it', async () => {
    const rollup = await stage.system((client) =>
      client.authorityRollup.findFirst({ where: { authorityId, fiscalYear: 2566, months: 6 } }),
    );
    expect(rollup).toMatchObject({ projects: 5, frameworkId: plan.framework.id });
    expect(rollup?.projectsByDimension).toEqual({ 1: 3, 2: 1, 3: 1 });
    const { provinceCode } = stage.authorities[0]!;
    const office = await stage.officeOf('PROVINCIAL_OFFICER', { provinceCode });
    const table = `{ provinceTable(fiscalYear: 2566, months: 6) { rows { projects projectsDimension1 projectsDimensionOther } } }`;
    const { rows } = (await office.ask(table)).data.provinceTable;
    expect(rows).toContainEqual({ projects: 5, projectsDimension1: 3, projectsDimensionOther: 0 });
    const { data } = await office.ask(
      'query($id: ID!) { framework(id: $id) { own } frameworks { own } }',
      plan.framework,
    );
    expect(data.framework).toEqual({ own: true });
    expect(data.frameworks).not.toContainEqual({ own: true });
  });

  it('tells the authority’s next document of the same headings', async () => {
    const next = await storeReadImport(stage, authorityId, 'made-up-strategies.txt');
    const { draftFramework, findings } = (await officer.ask(read, { id: next })).data.planImport;
    expect(draftFramework).toBeNull();
    expect(findings.edges.map(({ node }: { node: { code: string } }) => node.code)).not.toContain('FRAMEWORK_UNKNOWN');
  });

  it('is nobody else’s: not seen, not named by another’s plan, not changed', async () => {
    const other = stage.authorities[1]!.id;
    const foreign = { kind: 'authority', authorityId: other } as const;
    const seen = await stage.within(foreign, (client) => loadFrameworks(client, authorityId));
    expect(seen.map(({ id }) => id)).not.toContain(plan.framework.id);
    expect(await stage.within(foreign, (client) => client.frameworkNode.count({ where: { level: 2 } }))).toBe(
      await stage.within({ kind: 'authority', authorityId }, (client) =>
        client.frameworkNode.count({ where: { level: 2, authorityId: null } }),
      ),
    );
    const years = { yearFrom: 2571, yearTo: 2575 };
    const named = {
      authorityId: other,
      id: crypto.randomUUID(),
      frameworkId: plan.framework.id,
      title: 'แผน',
      ...years,
    };
    await expect(stage.within(foreign, (client) => client.plan.create({ data: named }))).rejects.toThrow(
      'plan_framework',
    );
    const forAll = { id: 'framework-new', titleTh: 'ก', titleEn: 'a', levels: [], ...years };
    await expect(stage.within(foreign, (client) => client.framework.create({ data: forAll }))).rejects.toThrow();
    await expect(
      stage.within(foreign, (client) =>
        client.framework.create({ data: { ...forAll, id: `${authorityId}:x`, authorityId: other } }),
      ),
    ).rejects.toThrow('framework_own_id');
    await expect(
      stage.within({ kind: 'authority', authorityId }, (client) =>
        client.framework.updateMany({ where: { id: plan.framework.id }, data: { titleTh: 'ข' } }),
      ),
    ).rejects.toThrow();
    expect(await stage.within({ kind: '' } as never, (client) => loadFrameworks(client, authorityId))).toEqual([]);
  });
});
