import { settleRoundClosing } from '@sujarit/db/settle-round-closing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Person, type Stage } from '../../kit/api.stage.ts';
import { globalId, type MadePlan, makePlan, makeReport, makeRound } from './reporting.rows.ts';

const comparison = `query($codes: [String!]!, $months: Int = 6, $peersOf: String) { comparison(codes: $codes, fiscalYear: 2566, months: $months) {
  frameworks { id nodes { code } }
  peers(code: $peersOf) { type size province authorities figures { key value of } }
  authorities { province dissolved counts
    rounds { months row { code planState projects percent counted light standing daysLate projectsDimension1 projectsDimension2 riskHigh itaTotal itaLastTotal } }
    plan { frameworkId yearFrom yearTo revision announcedOn }
    years { fiscalYear reported planBudget ordinanceBudget disbursed }
    projects { id name kind places amount status }
    risks { process level likelihood impact }
    ita { fiscalYear total level iit eit oit indicators } } } }`;
const best = `query($node: String!, $by: BestMeasure!, $first: Int, $provinceCode: String, $type: AuthorityType = SAO, $size: AuthoritySize) {
  bestOfType(type: $type, size: $size, frameworkId: "test-framework", node: $node, by: $by, fiscalYear: 2566, months: 6, first: $first, provinceCode: $provinceCode) {
    ofType sized authorities ranked withMeasures best { place province round { row { code percent itaTotal } } projects { name places status } } } }`;
const search = `query($words: String!) { authoritySearch(words: $words) { code nameTh } }`;

let stage: Stage;
let plans: MadePlan[];
let officer: Person;
let analyst: Person;
let otherOfficer: Person;
let otherAnalyst: Person;

const reportOn = (plan: MadePlan, done: number) =>
  stage.system((client) => makeReport(client, plan, { sentOn: '2023-04-08', done, ordinanceBudget: '500.50' }));

beforeAll(async () => {
  stage = await openStage(6);
  const own = stage.authorities.filter(({ provinceCode }) => provinceCode === '52');
  const foreign = stage.authorities.find(({ provinceCode }) => provinceCode === '30')!;
  await stage.system((client) => makeRound(client, '52'));
  await stage.system((client) => makeRound(client, '30'));
  plans = await stage.system(async (client) => [
    await makePlan(client, own[0]!.id, { projects: 4 }),
    await makePlan(client, own[1]!.id, { projects: 8 }),
    await makePlan(client, own[2]!.id, { projects: 4 }),
    await makePlan(client, own[3]!.id, { projects: 6, state: 'DRAFT' }),
    await makePlan(client, foreign.id, { projects: 2 }),
  ]);
  await reportOn(plans[0]!, 3);
  await reportOn(plans[1]!, 2);
  await reportOn(plans[2]!, 3);
  await reportOn(plans[4]!, 2);
  await stage.system(async (client) => {
    await client.itaResult.createMany({
      data: [
        { authorityId: own[0]!.id, fiscalYear: 2566, total: 90, iit: 91, level: 'ผ่าน' },
        { authorityId: own[0]!.id, fiscalYear: 2565, total: 81.5, level: 'B' },
        { authorityId: own[1]!.id, fiscalYear: 2566, total: 95.25, level: 'ผ่านดี' },
      ],
    });
    await client.itaIndicatorScore.create({
      data: { authorityId: own[0]!.id, fiscalYear: 2566, indicator: 10, score: 77 },
    });
    const risk = { authorityId: own[0]!.id, planId: plans[0]!.planId, issues: ['เรื่อง'] };
    await client.risk.createMany({
      data: [
        { ...risk, id: crypto.randomUUID(), ordinal: 1, process: 'ต่ำ', levels: ['LOW'], level: 'LOW' },
        {
          ...risk,
          id: crypto.randomUUID(),
          ordinal: 2,
          process: 'สูง',
          levels: ['HIGH'],
          level: 'HIGH',
          likelihood: 3,
          impact: 4,
        },
        {
          ...risk,
          id: crypto.randomUUID(),
          ordinal: 3,
          process: 'สูงกว่า',
          levels: ['HIGH'],
          level: 'HIGH',
          likelihood: 4,
          impact: 4,
        },
        {
          ...risk,
          id: crypto.randomUUID(),
          ordinal: 4,
          process: 'ถอน',
          levels: ['VERY_HIGH'],
          level: 'VERY_HIGH',
          removedAt: new Date(),
        },
      ],
    });
    await client.projectPlace.create({
      data: {
        authorityId: own[0]!.id,
        projectId: plans[0]!.projects[0]!,
        ordinal: 2,
        frameworkId: 'test-framework',
        nodeCode: '2.1',
      },
    });
    await client.project.update({
      where: { authorityId_id: { authorityId: own[2]!.id, id: plans[2]!.projects[1]! } },
      data: { removedAt: new Date() },
    });
    await client.authority.update({ where: { id: own[1]!.id }, data: { nameTh: 'องค์การบริหารส่วนตำบลจอหอ' } });
    await client.authority.update({ where: { id: own[5]!.id }, data: { state: 'DISSOLVED' } });
  });
  officer = await stage.officeOf('PROVINCIAL_OFFICER', { provinceCode: '52' });
  analyst = await stage.officeOf('NACC_ANALYST', { regionNo: 5 });
  otherOfficer = await stage.officeOf('PROVINCIAL_OFFICER', { provinceCode: '30' });
  otherAnalyst = await stage.officeOf('NACC_ANALYST', { regionNo: 3 });
});
afterAll(() => stage?.close());

const compared = async (person: Person, variables: Record<string, unknown>) =>
  (await person.ask(comparison, variables)).data.comparison;

describe('side by side', () => {
  it('has both rounds, the years’ money, projects with what the report says, the gravest risks first, and ITA with last year’s', async () => {
    const { authorities, frameworks } = await compared(officer, { codes: ['52-1', '52-0'] });
    expect(frameworks.map(({ id }: { id: string }) => id)).toEqual(['test-framework']);
    const [second, first] = authorities;
    expect(second.rounds.map(({ row }: { row: { code: string } }) => row.code)).toEqual(['52-1', '52-1']);
    expect(first.rounds).toMatchObject([
      { months: 6, row: { projects: 4, percent: 75, counted: 3, light: 'GREEN', projectsDimension1: 2, riskHigh: 2 } },
      { months: 12, row: { projects: 4, percent: null, light: 'NOT_REPORTED', standing: null } },
    ]);
    expect(first.plan).toEqual({
      frameworkId: 'test-framework',
      yearFrom: 2566,
      yearTo: 2570,
      revision: 1,
      announcedOn: null,
    });
    expect(first.years.slice(0, 2)).toEqual([
      { fiscalYear: 2566, reported: true, planBudget: '4000.00', ordinanceBudget: '2002.00', disbursed: '401.00' },
      { fiscalYear: 2567, reported: false, planBudget: '4000.00', ordinanceBudget: '0.00', disbursed: '0.00' },
    ]);
    expect(first.projects).toHaveLength(4);
    expect(first.projects[0]).toEqual({
      id: globalId('Project', plans[0]!.authorityId, plans[0]!.projects[0]!),
      name: 'โครงการ 1',
      kind: 'PROJECT',
      places: ['1.1', '2.1'],
      amount: '1000.00',
      status: 'DONE',
    });
    expect(first.risks.map(({ process }: { process: string }) => process)).toEqual(['สูงกว่า', 'สูง', 'ต่ำ']);
    expect(first.ita).toHaveLength(2);
    expect(first.ita.find(({ fiscalYear }: { fiscalYear: number }) => fiscalYear === 2566)).toMatchObject({
      total: '90.00',
      iit: '91.00',
      eit: null,
      indicators: [null, null, null, null, null, null, null, null, null, '77.00'],
    });
  });

  it('shows projects by place that make the rollup’s own counts, removed ones left out', async () => {
    const { authorities } = await compared(officer, { codes: ['52-0', '52-1', '52-2'] });
    for (const { rounds, projects } of authorities) {
      const { row } = rounds[0];
      const at = (code: string) =>
        projects.filter(({ places }: { places: string[] }) => places[0]!.startsWith(code)).length;
      expect([projects.length, at('1'), at('2')]).toEqual([
        row.projects,
        row.projectsDimension1,
        row.projectsDimension2,
      ]);
    }
  });

  it('shows no projects and risks of a plan that the executive has not signed', async () => {
    const { authorities } = await compared(officer, { codes: ['52-3'] });
    expect(authorities[0]).toMatchObject({
      plan: null,
      projects: [],
      risks: [],
      rounds: [{ row: { planState: 'DRAFT' } }, {}],
    });
  });

  it('leaves out whom the office does not see, and says that a dissolved one does not count', async () => {
    const { authorities } = await compared(officer, { codes: ['52-0', '30-0', 'nowhere', '52-5', '52-0'] });
    const codes = authorities.map(({ rounds }: { rounds: { row: { code: string } }[] }) => rounds[0]!.row.code);
    expect(codes).toEqual(['52-0', '52-5']);
    expect(authorities[1]).toMatchObject({ dissolved: true, counts: false });
    for (const person of [otherOfficer, otherAnalyst]) {
      expect(await compared(person, { codes: ['52-0', '52-5'] })).toBeNull();
    }
    expect(await compared(analyst, { codes: ['52-0'] })).not.toBeNull();
  });

  it('puts at most six side by side', async () => {
    const { errors } = await officer.ask(comparison, { codes: ['1', '2', '3', '4', '5', '6', '7'] });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', reason: 'TOO_MANY_COMPARED' });
  });

  it('asks as many statements for six as for one', async () => {
    await compared(officer, { codes: ['52-0'] });
    const forOne = officer.queries();
    await compared(officer, { codes: ['52-0', '52-1', '52-2', '52-3', '52-4', '52-5'] });
    expect(officer.queries()).toBe(forOne);
    process.stdout.write(`statements of a comparison: ${forOne}\n`);
  });
});

describe('the middle of the peers', () => {
  it('is over those of the type in the province that have the figure, and says how many these are', async () => {
    const { peers } = await compared(officer, { codes: ['52-0'] });
    expect(peers).toMatchObject({ type: 'SAO', size: null, province: 'ลำปาง', authorities: 5 });
    const of = (key: string) => peers.figures.find((figure: { key: string }) => figure.key === key);
    expect(of('percent.6')).toEqual({ key: 'percent.6', value: '66.67', of: 3 });
    expect(of('percent.12')).toBeUndefined();
    expect(of('projects')).toEqual({ key: 'projects', value: '5.00', of: 4 });
    expect(of('planBudget.2566')).toEqual({ key: 'planBudget.2566', value: '5000.00', of: 4 });
    expect(of('disbursed.2566')).toMatchObject({ of: 3 });
    expect(of('place.test-framework.1.1')).toEqual({ key: 'place.test-framework.1.1', value: '2.00', of: 3 });
    expect(of('itaTotal')).toEqual({ key: 'itaTotal', value: '92.63', of: 2 });
    expect(of('indicator.10')).toEqual({ key: 'indicator.10', value: '77.00', of: 1 });
  });
});

describe('the peers of whom the size is known', () => {
  const sized = (code: string, size: 'SMALL' | 'LARGE' | null) =>
    stage.system((client) => client.authority.update({ where: { code }, data: { size } }));

  it('are of the same size too; of whom it is not known, of all sizes', async () => {
    await Promise.all([sized('52-0', 'SMALL'), sized('52-1', 'SMALL'), sized('52-2', 'LARGE')]);
    const peersOf = async (code: string) => (await compared(officer, { codes: [code] })).peers;
    const small = await peersOf('52-0');
    expect(small).toMatchObject({ type: 'SAO', size: 'SMALL', authorities: 2 });
    expect(small.figures.find(({ key }: { key: string }) => key === 'projects')).toMatchObject({ of: 2 });
    expect(await peersOf('52-2')).toMatchObject({ size: 'LARGE', authorities: 1 });
    expect(await peersOf('52-3')).toMatchObject({ size: null, authorities: 5 });
    await Promise.all(['52-0', '52-1', '52-2'].map((code) => sized(code, null)));
  });
});

describe('what the best of a type do', () => {
  const codes = (found: { best: { round: { row: { code: string } } }[] }) =>
    found.best.map(({ round }) => round.row.code);

  it('ranks by percent or by ITA with shared places, and lists the projects that stand there or serve there', async () => {
    const { bestOfType } = (await officer.ask(best, { node: '2.1', by: 'PROGRESS' })).data;
    expect(bestOfType).toMatchObject({ authorities: 5, ranked: 3, withMeasures: 3 });
    expect(bestOfType.best.map(({ place }: { place: number }) => place)).toEqual([1, 2, 3]);
    expect(codes(bestOfType)).toEqual(['52-0', '52-2', '52-1']);
    const names = bestOfType.best[0].projects.map(({ name }: { name: string }) => name);
    expect(names).toEqual(['โครงการ 1', 'โครงการ 2', 'โครงการ 4']);
    expect(bestOfType.best[0].projects[0]).toMatchObject({ places: ['1.1', '2.1'], status: 'DONE' });
    const byIta = (await officer.ask(best, { node: '1.1', by: 'ITA' })).data.bestOfType;
    expect(byIta).toMatchObject({ ranked: 2, withMeasures: 2 });
    expect(codes(byIta)).toEqual(['52-1', '52-0']);
  });

  it('says that nobody of the type is there, and that nobody does anything there', async () => {
    expect((await officer.ask(best, { node: '1.1', by: 'ITA', type: 'PAO' })).data.bestOfType).toEqual({
      ofType: 0,
      sized: 0,
      authorities: 0,
      ranked: 0,
      withMeasures: 0,
      best: [],
    });
    expect((await officer.ask(best, { node: '9.9', by: 'ITA' })).data.bestOfType).toMatchObject({
      ranked: 2,
      best: [],
    });
  });

  it('is narrowed to a size, and says how many of the type state theirs', async () => {
    const ofSize = async (size: string, person = officer) =>
      (await person.ask(best, { node: '1.1', by: 'PROGRESS', size })).data.bestOfType;
    expect(await ofSize('SMALL')).toMatchObject({ ofType: 5, sized: 0, authorities: 0, ranked: 0, best: [] });
    const state = (code: string, size: 'SMALL' | 'LARGE' | null) =>
      stage.system((client) => client.authority.updateMany({ where: { code }, data: { size } }));
    await state('52-0', 'LARGE');
    await state('52-1', 'SMALL');
    await state('52-3', 'SMALL');
    const small = await ofSize('SMALL');
    expect(small).toMatchObject({ ofType: 5, sized: 3, authorities: 2, ranked: 1, withMeasures: 1 });
    expect(codes(small)).toEqual(['52-1']);
    expect(small.best[0].place).toBe(1);
    expect(codes(await ofSize('LARGE', analyst))).toEqual(['52-0']);
    expect(await ofSize('LARGE', otherAnalyst)).toMatchObject({ sized: 0, best: [] });
    expect((await officer.ask(best, { node: '1.1', by: 'PROGRESS' })).data.bestOfType).toMatchObject({
      authorities: 5,
    });
    for (const code of ['52-0', '52-1', '52-3']) await state(code, null);
  });

  it('looks over the provinces of a region, and into no other', async () => {
    expect(codes((await analyst.ask(best, { node: '1.1', by: 'PROGRESS', first: 1 })).data.bestOfType)).toHaveLength(1);
    expect(codes((await otherAnalyst.ask(best, { node: '1.1', by: 'PROGRESS' })).data.bestOfType)).toEqual(['30-0']);
    for (const person of [otherAnalyst, otherOfficer]) {
      const { errors } = await person.ask(best, { node: '1.1', by: 'PROGRESS', provinceCode: '52' });
      expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
  });
});

describe('the search', () => {
  const found = async (person: Person, words: string) =>
    (await person.ask(search, { words })).data.authoritySearch.map(({ code }: { code: string }) => code);

  it('finds by name, by short type and by code, within the area alone; dissolved ones are not offered', async () => {
    for (const words of ['อบต.จอหอ', 'จอหอ', 'องค์การบริหารส่วนตำบล จอหอ', 'บริหารส่วนตำบลจอ']) {
      expect(await found(officer, words), words).toEqual(['52-1']);
    }
    expect(await found(officer, 'เทศบาลตำบลจอหอ')).toEqual([]);
    expect((await found(officer, '๕๒')).sort()).toEqual(['52-0', '52-1', '52-2', '52-3', '52-4']);
    expect(await found(officer, '30')).toEqual([]);
    expect(await found(otherAnalyst, '52')).toEqual([]);
    expect(await found(officer, ' ')).toEqual([]);
  });
});

describe('a closed round', () => {
  it('shows the projects and risks that stood when it was closed, as its counts do', async () => {
    const { authorityId, planId, projects } = plans[4]!;
    const risk = { authorityId, planId, issues: ['เรื่อง'], levels: ['HIGH' as const], level: 'HIGH' as const };
    const [kept, gone] = [crypto.randomUUID(), crypto.randomUUID()];
    await stage.system(async (client) => {
      await client.risk.createMany({
        data: [
          { ...risk, id: gone, ordinal: 1, process: 'ถอนก่อนปิด', removedAt: new Date('2023-01-01') },
          { ...risk, id: kept, ordinal: 2, process: 'ถอนหลังปิด' },
        ],
      });
      const of = { provinceCode: '30', fiscalYear: 2566, months: 6 };
      await client.reportingRound.update({
        where: { provinceCode_fiscalYear_months: of },
        data: { closesOn: new Date('2023-04-09') },
      });
      await settleRoundClosing(client, { provinceCode: null, today: '2023-04-10' });
    });
    await stage.system(async (client) => {
      const removedAt = new Date();
      await client.project.update({
        where: { authorityId_id: { authorityId, id: projects[0]! } },
        data: { removedAt },
      });
      await client.risk.update({ where: { authorityId_id: { authorityId, id: kept } }, data: { removedAt } });
    });
    const { authorities, peers } = await compared(otherOfficer, { codes: ['30-0'] });
    const [{ rounds, projects: shown, risks }] = authorities;
    expect([rounds[0].row.projects, shown.length]).toEqual([2, 2]);
    expect(risks.map(({ process }: { process: string }) => process)).toEqual(['ถอนหลังปิด']);
    expect(rounds[0].row.riskHigh).toBe(1);
    expect(peers.figures).toContainEqual({ key: 'place.test-framework.1.1', value: '1.00', of: 1 });
    const later = (await compared(otherOfficer, { codes: ['30-0'], months: 12 })).authorities[0];
    expect([later.rounds[1].row.projects, later.projects.length, later.risks.length]).toEqual([1, 1, 0]);
  });
});
