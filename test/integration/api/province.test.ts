import type { TenantClient } from '@sujarit/db/tenant-unit';
import { aggregateTotals } from '@sujarit/domain/aggregate-row';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Person, type Stage } from '../../kit/api.stage.ts';
import { globalId, type MadePlan, makePlan, makeReport, makeRound } from './reporting.rows.ts';

const figures = `projects inProgress done cannot counted percent planBudget ordinanceBudget disbursed riskLow riskMedium riskHigh riskVeryHigh
  consistent inconsistent projectsDimension1 projectsDimension2 budgetDimension1 budgetDimension2`;
const table = `query($months: Int!, $provinceCode: String) { provinceTable(fiscalYear: 2566, months: $months, provinceCode: $provinceCode) {
  round { dueOn formula province { nameTh } } figures { authorities withPlan reported onTime late missing missingAuthorities { id name daysLate } simulated }
  totals { authorities withPlan reported ${figures} }
  rows { id no code name type district simulated planState reportState reported standing sentOn daysLate light itaTotal itaLastTotal itaLevel lastActAt ${figures} } } }`;

const rowFields =
  'id no code name type district districtCode simulated planState reportState reported standing sentOn daysLate light itaTotal itaLevel lastActAt percent done planBudget';
const rowsAndColumns = `query { provinceTable(fiscalYear: 2566, months: 6) { rows { ${rowFields} } columns { ${rowFields} } } }`;

let stage: Stage;
let plans: MadePlan[];
let officer: Person;
let analyst: Person;

const reportOn = (plan: MadePlan, sentOn: string | null, done: number) =>
  stage.system((client) => makeReport(client, plan, { sentOn, done }));

beforeAll(async () => {
  stage = await openStage(6);
  const own = stage.authorities.filter(({ provinceCode }) => provinceCode === '52');
  await stage.system((client) => makeRound(client, '52', { dueOn: '2023-04-08' }));
  await stage.system((client) => makeRound(client, '30'));
  plans = await stage.system((client) =>
    Promise.all(own.slice(0, 4).map(({ id }, index) => makePlan(client, id, { projects: 4 + index }))),
  );
  await reportOn(plans[0]!, '2023-04-08', 3);
  await reportOn(plans[1]!, '2023-04-09', 1);
  await reportOn(plans[2]!, null, 6);
  await stage.system((client) =>
    client.itaResult.createMany({
      data: [2565, 2566].map((fiscalYear) => ({
        authorityId: own[0]!.id,
        fiscalYear,
        total: fiscalYear === 2565 ? 81.5 : 90,
        level: 'ผ่าน',
      })),
    }),
  );
  officer = await stage.officeOf('PROVINCIAL_OFFICER', { provinceCode: '52' });
  analyst = await stage.officeOf('NACC_ANALYST', { regionNo: 5 });
});
afterAll(() => stage?.close());

describe('the province’s table', () => {
  it('has a row for every authority, laggards too, and says where each stands', async () => {
    const { data } = await officer.ask(table, { months: 6 });
    const { rows, round } = data.provinceTable;
    expect(round).toEqual({ dueOn: '2023-04-08', formula: 'DONE', province: { nameTh: 'ลำปาง' } });
    expect(rows).toHaveLength(6);
    expect(rows[0]).toMatchObject({
      id: globalId('Authority', plans[0]!.authorityId),
      planState: 'IN_USE',
      reportState: 'SENT',
      reported: true,
      standing: 'ON_TIME',
      sentOn: '2023-04-08',
      daysLate: 0,
      projects: 4,
      done: 3,
      percent: 75,
      light: 'GREEN',
      planBudget: '4000.00',
      disbursed: '401.00',
      itaTotal: '90.00',
      itaLastTotal: '81.50',
    });
    expect(rows[1]).toMatchObject({ standing: 'LATE', daysLate: 1, percent: 20, light: 'ORANGE' });
    expect(rows[2]).toMatchObject({
      reportState: 'DRAFT',
      reported: false,
      standing: 'MISSING',
      daysLate: 2,
      percent: null,
      light: 'NOT_REPORTED',
      done: 0,
    });
    expect(rows[4]).toMatchObject({ planState: null, projects: 0, standing: 'MISSING', itaTotal: null });
  });

  it('says when an authority’s own people last did something, whatever the province does, and nothing of another province’s', async () => {
    const actsOf = async (person: Person, provinceCode?: string) =>
      (await person.ask(table, { months: 6, provinceCode })).data.provinceTable.rows.map(
        ({ lastActAt }: { lastActAt: string | null }) => lastActAt,
      );
    expect(await actsOf(officer), 'written by the installation alone').toEqual(Array(6).fill(null));

    const { authorityId, projects } = plans[3]!;
    const before = new Date().toISOString();
    await stage.within({ kind: 'authority', authorityId }, (client) =>
      client.department.create({ data: { authorityId, id: crypto.randomUUID(), name: 'กองช่าง', ordinal: 9 } }),
    );
    const own = await actsOf(officer);
    expect(own).toEqual([null, null, null, expect.any(String), null, null]);
    expect(own[3]! >= before && own[3]! <= new Date().toISOString()).toBe(true);

    const marked = { consistent: true, markerId: officer.userId, markerName: 'จังหวัด', markedAt: new Date() };
    await stage.within({ kind: 'province', provinceCode: '52' }, (client) =>
      client.consistencyMark.create({
        data: {
          authorityId,
          id: crypto.randomUUID(),
          ordinal: 1,
          projectVersion: 1,
          projectId: projects[0]!,
          ...marked,
        },
      }),
    );
    expect(await actsOf(officer), 'an act of the province is not the authority’s').toEqual(own);
    expect(await actsOf(analyst, '52')).toEqual(own);
    const acts = (client: TenantClient) => client.lastAct.findMany();
    const seen = async () => {
      const counts = ['52', '30'].map((provinceCode) => stage.within({ kind: 'province', provinceCode }, acts));
      return (await Promise.all(counts)).map(({ length }) => length);
    };
    expect(await seen()).toEqual([1, 0]);
    const lies = (client: TenantClient) =>
      client.authority.findUniqueOrThrow({
        where: { id: authorityId },
        select: { provinceCode: true, regionNo: true, districtCode: true },
      });
    const home = await stage.system(lies);
    const move = (data: typeof home) =>
      stage.system((client) => client.authority.update({ where: { id: authorityId }, data }));
    await move({ provinceCode: '30', regionNo: 3, districtCode: null });
    expect(await seen(), 'moved to another province').toEqual([0, 1]);
    await move(home);
    expect(await seen()).toEqual([1, 0]);
  });

  it('tells the same by columns as by rows', async () => {
    const { data } = await officer.ask(rowsAndColumns, {});
    const { rows, columns } = data.provinceTable;
    expect(Object.keys(columns)).toEqual(rowFields.split(' '));
    for (const [name, values] of Object.entries(columns))
      expect(values, name).toEqual(rows.map((row: Record<string, unknown>) => row[name]));
  });

  it('has totals that are the sums of its rows, and counts that name the laggards', async () => {
    const { data } = await officer.ask(table, { months: 6 });
    const { rows, totals, figures: counts } = data.provinceTable;
    for (const key of ['projects', 'done', 'inProgress', 'cannot', 'counted', 'riskHigh', 'consistent'] as const) {
      expect(totals[key], key).toBe(rows.reduce((sum: number, row: Record<string, number>) => sum + row[key]!, 0));
    }
    for (const key of ['planBudget', 'ordinanceBudget', 'disbursed', 'budgetDimension1', 'budgetDimension2'] as const) {
      expect(Number(totals[key]), key).toBe(
        rows.reduce((sum: number, row: Record<string, string>) => sum + Number(row[key]), 0),
      );
    }
    expect(totals).toMatchObject({
      authorities: 6,
      withPlan: 4,
      reported: 2,
      projects: 22,
      counted: 4,
      percent: 18.18,
    });
    expect(aggregateTotals([]).authorities).toBe(0);
    expect(counts).toMatchObject({ authorities: 6, withPlan: 4, reported: 2, onTime: 1, late: 1, missing: 4 });
    expect(counts.missingAuthorities).toHaveLength(4);
    expect(counts.missingAuthorities[0]).toMatchObject({ name: 'อบต. 52/2', daysLate: 2 });
  });

  it('asks the database the same, however many rows and columns', async () => {
    await officer.ask(table, { months: 6 });
    const many = officer.queries();
    await stage.officeOf('PROVINCIAL_OFFICER', { provinceCode: '30' }).then((other) => other.ask(table, { months: 6 }));
    expect(officer.queries()).toBe(many);
    expect(many).toBeLessThanOrEqual(7);
    // reasons and dimensions are read only where something asks for them
    await officer.ask(rowsAndColumns);
    expect(officer.queries()).toBe(3);
  });

  it('shows an office its own area only', async () => {
    const elsewhere = await officer.ask(table, { months: 6, provinceCode: '30' });
    expect(elsewhere.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const inRegion = await analyst.ask(table, { months: 6, provinceCode: '52' });
    expect(inRegion.data.provinceTable.rows).toHaveLength(6);
    const outside = await analyst.ask(table, { months: 6, provinceCode: '30' });
    expect(outside.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await analyst.ask(table, { months: 6 })).errors?.[0]?.extensions.reason).toBe('PROVINCE_NEEDED');
    expect((await officer.ask(table, { months: 7 })).errors?.[0]?.extensions.reason).toBe('NO_SUCH_ROUND');
  });
});

describe('the figures behind the pictures', () => {
  const places = `query($provinceCode: String) { provincePlaces(fiscalYear: 2566, months: 6, provinceCode: $provinceCode) {
    ids dimensions { dimension projects counted percent ordinanceBudget disbursed risks } riskCells { likelihood impact ids counts } } }`;
  const trend =
    'query($provinceCode: String) { provinceTrend(provinceCode: $provinceCode) { fiscalYear months ids reported projects counted } }';

  it('by dimension they add up to the rows of the table; what is not reported is null, not 0', async () => {
    const { data } = await officer.ask(table, { months: 6 });
    const { provincePlaces } = (await officer.ask(places)).data;
    const rows = new Map<string, Record<string, number>>(
      data.provinceTable.rows.map((row: { id: string }) => [row.id, row]),
    );
    expect(provincePlaces.ids.slice(0, 3)).toEqual(
      plans.slice(0, 3).map(({ authorityId }) => globalId('Authority', authorityId)),
    );
    const sum = (key: string, index: number) =>
      provincePlaces.dimensions.reduce(
        (total: number, dimension: Record<string, unknown[]>) => total + Number(dimension[key]![index]),
        0,
      );
    for (const [index, id] of provincePlaces.ids.slice(0, 2).entries()) {
      expect(sum('projects', index)).toBe(rows.get(id)!.projects);
      expect(sum('counted', index)).toBe(rows.get(id)!.counted);
      expect(sum('disbursed', index)).toBe(Number(rows.get(id)!.disbursed));
    }
    for (const dimension of provincePlaces.dimensions)
      expect([dimension.counted[2], dimension.percent[2], dimension.disbursed[2]]).toEqual([null, null, null]);
  });

  it('the risks of the matrix are those of the table', async () => {
    await stage.system((client) =>
      client.risk.createMany({
        data: [
          { likelihood: 4, impact: 5 },
          { likelihood: 4, impact: 5 },
          { likelihood: null, impact: null },
        ].map((rating, index) => ({
          authorityId: plans[0]!.authorityId,
          id: crypto.randomUUID(),
          planId: plans[0]!.planId,
          ordinal: 90 + index,
          process: 'จัดซื้อจัดจ้าง',
          issues: [],
          levels: ['HIGH' as const],
          level: 'HIGH' as const,
          ...rating,
        })),
      }),
    );
    const { riskCells } = (await officer.ask(places)).data.provincePlaces;
    const { totals } = (await officer.ask(table, { months: 6 })).data.provinceTable;
    const all = totals.riskLow + totals.riskMedium + totals.riskHigh + totals.riskVeryHigh;
    const counts: number[] = riskCells.flatMap((cell: { counts: number[] }) => cell.counts);
    const mine = globalId('Authority', plans[0]!.authorityId);
    expect(riskCells[0]).toMatchObject({ likelihood: 4, impact: 5, ids: [mine], counts: [2] });
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all);
  });

  it('the trend has every round with a plan, the round of the table among them with the same figures', async () => {
    const { provinceTrend } = (await officer.ask(trend)).data;
    const { totals } = (await officer.ask(table, { months: 6 })).data.provinceTable;
    const round = provinceTrend.find(
      ({ fiscalYear, months }: { fiscalYear: number; months: number }) => fiscalYear === 2566 && months === 6,
    );
    const sum = (list: number[]) => list.reduce((total, count) => total + count, 0);
    expect([sum(round.projects), sum(round.counted)]).toEqual([totals.projects, totals.counted]);
    expect(round.reported.slice(0, 3)).toEqual([true, true, false]);
  });

  it('are of the own area only', async () => {
    for (const asked of [places, trend]) {
      expect((await officer.ask(asked, { provinceCode: '30' })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
      expect((await analyst.ask(asked, { provinceCode: '30' })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
      expect((await analyst.ask(asked, { provinceCode: '52' })).errors).toBeUndefined();
    }
  });
});

describe('the area’s table', () => {
  const area = `{ areaTable(fiscalYear: 2566, months: 6) {
    rows { provinceCode regionNo light itaAverage authorities withPlan reported notReported onTime late missing ${figures.split('projectsDimension1')[0]} }
    totals { provinces authorities reported missing projects percent planBudget } } }`;

  it('sums a province to what its own table says', async () => {
    const nation = await stage.officeOf('NACC_ANALYST', {});
    const { data } = await nation.ask(area);
    const [lampang, korat] = [...data.areaTable.rows].sort((a, b) => b.regionNo - a.regionNo);
    const own = (await officer.ask(table, { months: 6 })).data.provinceTable;
    expect(lampang).toMatchObject({ provinceCode: '52', onTime: 1, late: 1, missing: 4, itaAverage: '90.00' });
    for (const key of [
      'authorities',
      'withPlan',
      'reported',
      'projects',
      'done',
      'counted',
      'percent',
      'planBudget',
      'disbursed',
    ] as const) {
      expect(lampang[key], key).toBe(own.totals[key]);
    }
    expect(korat).toMatchObject({
      provinceCode: '30',
      authorities: 6,
      reported: 0,
      missing: 0,
      light: 'NOT_REPORTED',
      percent: null,
    });
    expect(data.areaTable.totals).toMatchObject({ provinces: 2, authorities: 12, projects: 22 });
    expect(
      (await analyst.ask(area)).data.areaTable.rows.map((row: { provinceCode: string }) => row.provinceCode),
    ).toEqual(['52']);
  });
});

describe('one authority of the province', () => {
  const drill = `query($id: ID!) { provinceAuthority(id: $id, fiscalYear: 2566, months: 6) {
    row { name standing percent } authority { nameTh phone } plan { title state decisions { kind } } report { state progress { percent } entries { status project { name } } } } }`;

  it('shows its row, plan and report', async () => {
    const { data } = await officer.ask(drill, { id: globalId('Authority', plans[0]!.authorityId) });
    expect(data.provinceAuthority).toMatchObject({
      row: { name: 'อบต. 52/0', standing: 'ON_TIME', percent: 75 },
      plan: { state: 'IN_USE' },
      report: { state: 'SENT', progress: { percent: 75 } },
    });
    const bare = stage.authorities.filter(({ provinceCode }) => provinceCode === '52')[5]!;
    const { data: viewer } = await officer.ask('{ viewer { authority { province { code } } province { code } } }');
    expect(viewer.viewer).toEqual({ authority: null, province: { code: '52' } });
    const { data: none } = await officer.ask(drill, { id: globalId('Authority', bare.id) });
    expect(none.provinceAuthority).toMatchObject({ row: { standing: 'MISSING' }, plan: null, report: null });
    const foreign = stage.authorities.find(({ provinceCode }) => provinceCode === '30')!;
    const refused = await officer.ask(drill, { id: globalId('Authority', foreign.id) });
    expect(refused.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

describe('the heaviest screens ask the same number of times for one row as for many', () => {
  const reportPage = `query($id: ID!) { report(id: $id) { state version round { dueOn province { nameTh } } standing { standing } progress { percent light projects }
    plan { title } decisions { kind } entries { id status percent disbursed blockedBy editable planBudget
      project { id name budgets { fiscalYear amount } department { name } marks { consistent } } evidence { id file { name } } } } }`;
  const planPage = `query($id: ID!) { plan(id: $id) { title state contentHash framework { id } targets { value } signatures { stale } decisions { kind }
    projects { id name department { name } places { node { code nameTh } } budgets { fiscalYear amount } targets { value } sheet { name } marks { consistent } controls { text } }
    risks { id process controls { text } } } }`;

  async function countsFor(projects: number): Promise<{ report: number; plan: number }> {
    const authority = stage.authorities.filter(({ provinceCode }) => provinceCode === '30')[projects === 1 ? 0 : 1]!;
    const plan = await stage.system((client) => makePlan(client, authority.id, { projects }));
    await reportOn(plan, '2023-04-08', 1);
    const person = await stage.memberOf('PLAN_OFFICER', authority.id);
    const { data } = await person.ask('{ reports { edges { node { id } } } }');
    const page = await person.ask(reportPage, { id: data.reports.edges[0].node.id });
    expect(page.errors).toBeUndefined();
    expect(page.data.report.entries).toHaveLength(projects);
    const report = person.queries();
    const planAnswer = await person.ask(planPage, { id: globalId('Plan', plan.authorityId, plan.planId) });
    expect(planAnswer.errors).toBeUndefined();
    return { report, plan: person.queries() };
  }

  it('a report and a plan', async () => {
    const one = await countsFor(1);
    const many = await countsFor(32);
    expect(many).toEqual(one);
    process.stdout.write(`statements: report ${many.report}, plan ${many.plan}\n`);
  });
});

it('an authority dissolved in mid-year stays in the table of its round; one without a plan is in it no more', async () => {
  const shown = async () => {
    const { rows, figures } = (await officer.ask(table, { months: 6 })).data.provinceTable;
    return [rows.map(({ name }: { name: string }) => name), figures.authorities, figures.withPlan];
  };
  const [names, authorities, withPlan] = await shown();
  const [, , , , , bare] = stage.authorities.filter(({ provinceCode }) => provinceCode === '52');
  const where = { id: { in: [plans[1]!.authorityId, bare!.id] } };
  await stage.system((client) => client.authority.updateMany({ where, data: { state: 'DISSOLVED' } }));
  expect(await shown()).toEqual([names.slice(0, 5), authorities - 1, withPlan]);
});
