import { settleRoundClosing } from '@sujarit/db/settle-round-closing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Person, type Stage } from '../../kit/api.stage.ts';
import { asOwner } from '../../kit/places.ts';
import { type MadePlan, makePlan, makeReport, makeRound } from './reporting.rows.ts';

const pictures = `{ areaPictures(fiscalYear: 2566, months: 6) {
  byDimension { provinceCodes dimensions { dimension projects counted ordinanceBudget disbursed risks } }
  riskCells { likelihood impact provinceCodes authorities counts }
  plans { provinceCode planState reported authorities } } }`;
const spread =
  '{ areaPictures(fiscalYear: 2566, months: 6) { spread { regionNo type authorities byPercent byRisk } } }';
const table = `query($code: String) { provinceTable(fiscalYear: 2566, months: 6, provinceCode: $code) {
  columns { type percent reportState planState riskVeryHigh riskHigh riskMedium riskLow } } }`;
const trend = '{ areaTrend { provinceCode fiscalYear months authorities reported projects counted } }';
const ofProvince = `query($code: String) {
  provincePlaces(fiscalYear: 2566, months: 6, provinceCode: $code) {
    dimensions { dimension projects counted ordinanceBudget disbursed risks } riskCells { likelihood impact counts } }
  provinceTrend(provinceCode: $code) { fiscalYear months ids reported projects counted } }`;

interface Dimension {
  dimension: string;
  projects: number[];
  counted: (number | null)[];
  ordinanceBudget: (string | null)[];
  disbursed: (string | null)[];
  risks: number[];
}

let stage: Stage;
let plans: MadePlan[];
let nation: Person;
let analyst: Person;

const total = (list: readonly (number | string | null)[]) => list.reduce<number>((sum, one) => sum + Number(one), 0);

const reportOn = (plan: MadePlan, state: 'SENT' | 'DRAFT', done: number) =>
  stage.system((client) =>
    makeReport(client, plan, { sentOn: state === 'SENT' ? '2023-04-09' : null, done, ordinanceBudget: '900.00' }),
  );

async function makeRisks({ authorityId, planId }: MadePlan, ratings: readonly (readonly [number, number] | null)[]) {
  await stage.system((client) =>
    client.risk.createMany({
      data: ratings.map((rating, ordinal) => ({
        authorityId,
        id: crypto.randomUUID(),
        planId,
        ordinal: ordinal + 1,
        process: 'จัดซื้อจัดจ้าง',
        issues: [],
        levels: ['HIGH' as const],
        level: 'HIGH' as const,
        likelihood: rating?.[0] ?? null,
        impact: rating?.[1] ?? null,
      })),
    }),
  );
}

beforeAll(async () => {
  stage = await openStage(5);
  const of = (code: string) => stage.authorities.filter(({ provinceCode }) => provinceCode === code);
  await stage.system((client) => makeRound(client, '52'));
  await stage.system((client) => makeRound(client, '30'));
  await stage.system((client) =>
    client.reportingRound.updateMany({ where: { provinceCode: '30' }, data: { formula: 'DONE_AND_IN_PROGRESS' } }),
  );
  plans = await stage.system((client) =>
    Promise.all(
      [...of('52').slice(0, 3), ...of('30').slice(0, 2)].map(({ id }, index) =>
        makePlan(client, id, { projects: 3 + index, state: index === 2 ? 'DRAFT' : 'IN_USE' }),
      ),
    ),
  );
  await reportOn(plans[0]!, 'SENT', 2);
  await reportOn(plans[1]!, 'DRAFT', 4);
  await reportOn(plans[3]!, 'SENT', 1);
  await makeRisks(plans[0]!, [[4, 5], [4, 5], null]);
  await makeRisks(plans[1]!, [[4, 5]]);
  await makeRisks(plans[3]!, [[1, 2]]);
  nation = await stage.officeOf('NACC_ANALYST', {});
  analyst = await stage.officeOf('NACC_ANALYST', { regionNo: 5 });
});
afterAll(() => stage?.close());

async function asked(person: Person) {
  const { data, errors } = await person.ask(pictures);
  expect(errors).toBeUndefined();
  return data.areaPictures;
}

/** Of every province: what the area says of it beside what its own pictures say. */
async function agree() {
  const { byDimension, riskCells } = await asked(nation);
  const rounds = (await nation.ask(trend)).data.areaTrend;
  for (const [index, code] of byDimension.provinceCodes.entries()) {
    const own = (await nation.ask(ofProvince, { code })).data;
    const dimensions: Dimension[] = own.provincePlaces.dimensions;
    for (const [place, dimension] of (byDimension.dimensions as Dimension[]).entries()) {
      const its = dimensions[place]!;
      const where = `${code} ${dimension.dimension}`;
      expect(dimension.dimension).toBe(its.dimension);
      expect(dimension.projects[index], where).toBe(total(its.projects));
      expect(dimension.risks[index], where).toBe(total(its.risks));
      for (const key of ['counted', 'ordinanceBudget', 'disbursed'] as const) {
        const nobody = its.counted.every((one) => one === null);
        expect(dimension[key][index], where).toBe(nobody ? null : dimension[key][index]);
        expect(Number(dimension[key][index]), `${where} ${key}`).toBeCloseTo(total(its[key]), 2);
      }
    }
    const cells = riskCells.flatMap(
      (cell: {
        likelihood: number;
        impact: number;
        provinceCodes: string[];
        counts: number[];
        authorities: number[];
      }) => {
        const at = cell.provinceCodes.indexOf(code);
        return at < 0 ? [] : [[cell.likelihood, cell.impact, cell.authorities[at], cell.counts[at]]];
      },
    );
    expect(cells, code).toEqual(
      own.provincePlaces.riskCells.map((cell: { likelihood: number; impact: number; counts: number[] }) => [
        cell.likelihood,
        cell.impact,
        cell.counts.length,
        total(cell.counts),
      ]),
    );
    expect(
      rounds.filter(({ provinceCode }: { provinceCode: string }) => provinceCode === code),
      code,
    ).toEqual(
      own.provinceTrend.map(
        (round: { fiscalYear: number; months: number; ids: string[]; reported: boolean[] } & Dimension) => ({
          provinceCode: code,
          fiscalYear: round.fiscalYear,
          months: round.months,
          authorities: round.ids.length,
          reported: round.reported.filter(Boolean).length,
          projects: total(round.projects),
          counted: total(round.counted),
        }),
      ),
    );
  }
}

interface Spread {
  regionNo: number;
  type: string;
  authorities: number;
  byPercent: number[];
  byRisk: number[];
}

const spreadSeenBy = async (person: Person): Promise<Spread[]> => (await person.ask(spread)).data.areaPictures.spread;

/** The same, counted one by one over the rows of the provinces' own tables. */
async function spreadOfTables(person: Person, provinces: readonly (readonly [string, number])[]): Promise<Spread[]> {
  const found = new Map<string, Spread>();
  for (const [code, regionNo] of provinces) {
    const { columns } = (await person.ask(table, { code })).data.provinceTable;
    for (const [at, type] of (columns.type as string[]).entries()) {
      const none = { regionNo, type, authorities: 0, byPercent: Array(12).fill(0), byRisk: Array(6).fill(0) };
      const one = found.get(`${regionNo} ${type}`) ?? none;
      found.set(`${regionNo} ${type}`, one);
      const percent: number | null = columns.percent[at];
      const isReported = ['SENT', 'ACCEPTED'].includes(columns.reportState[at]);
      const levels = ['riskVeryHigh', 'riskHigh', 'riskMedium', 'riskLow'].map((level) => columns[level][at] > 0);
      one.authorities += 1;
      one.byPercent[isReported ? (percent === null ? 10 : Math.min(9, Math.floor(percent / 10))) : 11]! += 1;
      one.byRisk[levels.includes(true) ? levels.indexOf(true) : columns.planState[at] ? 4 : 5]! += 1;
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
const BOTH = [
  ['30', 3],
  ['52', 5],
] as const;

describe('how the authorities of an area are spread', () => {
  it('is what counting the rows of the provinces’ own tables gives, every authority once either way', async () => {
    const told = await spreadSeenBy(nation);
    expect(told).toEqual(await spreadOfTables(nation, BOTH));
    expect(told).toEqual([
      expect.objectContaining({ regionNo: 3, byPercent: [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 4] }),
      expect.objectContaining({ regionNo: 5, byPercent: [0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 4] }),
    ]);
    for (const { authorities, byPercent, byRisk } of told)
      expect([total(byPercent), total(byRisk)]).toEqual([authorities, authorities]);
  });

  it('follows types and levels of risk, is of a region for its analyst, and of nobody else', async () => {
    const own = stage.authorities.filter(({ provinceCode }) => provinceCode === '52');
    await stage.system(async (client) => {
      await client.authority.update({ where: { id: own[1]!.id }, data: { type: 'PAO' } });
      await client.risk.updateMany({ where: { authorityId: own[1]!.id }, data: { levels: ['LOW'], level: 'LOW' } });
    });
    const told = await spreadSeenBy(analyst);
    expect(told).toEqual(await spreadOfTables(analyst, [['52', 5]]));
    expect(told.map(({ type, byRisk }) => [type, byRisk])).toEqual([
      ['PAO', [0, 0, 0, 1, 0, 0]],
      ['SAO', [0, 1, 0, 0, 1, 2]],
    ]);
    const member = await stage.memberOf('PLAN_OFFICER', plans[0]!.authorityId);
    expect((await member.ask(spread)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    await stage.system(async (client) => {
      await client.authority.update({ where: { id: own[1]!.id }, data: { type: 'SAO' } });
      await client.risk.updateMany({ where: { authorityId: own[1]!.id }, data: { levels: ['HIGH'], level: 'HIGH' } });
    });
  });
});

describe('the pictures of an area', () => {
  it('are the sums of the provinces’ own, by each one’s formula', async () => {
    const { byDimension } = await asked(nation);
    expect(byDimension.provinceCodes).toEqual(['30', '52']);
    const counted = byDimension.dimensions.map((dimension: Dimension) => dimension.counted);
    expect(counted.map(([korat]: number[]) => korat)).toEqual([3, 3, 0, 0, 0]);
    await agree();
  });

  it('are what plain SQL over the rows themselves gives', async () => {
    const { byDimension, plans: standing } = await asked(nation);
    const rows = await asOwner(stage.kit, (owner) =>
      owner.query(`SELECT a.province_code, split_part(p.node_code, '.', 1) AS dimension, count(DISTINCT p.project_id)::int AS projects,
          count(e.id) FILTER (WHERE e.status = 'DONE' OR w.formula = 'DONE_AND_IN_PROGRESS')::int AS counted, sum(e.disbursed)::text AS disbursed
        FROM authority a JOIN project_place p ON p.authority_id = a.id
        JOIN reporting_round w ON w.province_code = a.province_code AND w.fiscal_year = 2566 AND w.months = 6
        LEFT JOIN (report_entry e JOIN report r ON r.authority_id = e.authority_id AND r.id = e.report_id AND r.state IN ('SENT', 'ACCEPTED'))
          ON e.authority_id = a.id AND e.project_id = p.project_id
        GROUP BY 1, 2 ORDER BY 1, 2`),
    );
    const told = (['30', '52'] as const).flatMap((code, index) =>
      (byDimension.dimensions as Dimension[]).slice(0, 2).map((one) => ({
        province_code: code,
        dimension: one.dimension,
        projects: one.projects[index],
        counted: one.counted[index],
        disbursed: one.disbursed[index],
      })),
    );
    expect(told).toEqual(rows.rows);
    expect(standing.filter(({ provinceCode }: { provinceCode: string }) => provinceCode === '52')).toEqual([
      { provinceCode: '52', planState: 'DRAFT', reported: false, authorities: 1 },
      { provinceCode: '52', planState: 'IN_USE', reported: false, authorities: 1 },
      { provinceCode: '52', planState: 'IN_USE', reported: true, authorities: 1 },
      { provinceCode: '52', planState: null, reported: false, authorities: 2 },
    ]);
  });

  it('of a region have its provinces alone, and of nobody else anything', async () => {
    const { byDimension, riskCells, plans: standing } = await asked(analyst);
    expect(byDimension.provinceCodes).toEqual(['52']);
    expect(new Set(riskCells.flatMap((cell: { provinceCodes: string[] }) => cell.provinceCodes))).toEqual(
      new Set(['52']),
    );
    expect(standing.every(({ provinceCode }: { provinceCode: string }) => provinceCode === '52')).toBe(true);
    const { areaTrend } = (await analyst.ask(trend)).data;
    expect(new Set(areaTrend.map(({ provinceCode }: { provinceCode: string }) => provinceCode))).toEqual(
      new Set(['52']),
    );
    const member = await stage.memberOf('PLAN_OFFICER', plans[0]!.authorityId);
    for (const question of [pictures, trend])
      expect((await member.ask(question)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('ask the database once each, however many authorities there are', async () => {
    await asked(nation);
    expect(nation.queries()).toBeLessThanOrEqual(6);
  });

  it('of a closed round keep the denominators of its closing, in the year’s trend too', async () => {
    const before = await asked(nation);
    await stage.system((client) => settleRoundClosing(client, { provinceCode: null, today: '2023-10-01' }));
    expect(await asked(nation)).toEqual(before);
    const bare = stage.authorities.filter(({ provinceCode }) => provinceCode === '52')[4]!;
    await stage.system((client) => makePlan(client, bare.id, { projects: 7 }));
    expect((await asked(nation)).byDimension).toEqual(before.byDimension);
    const rounds = (await nation.ask(trend)).data.areaTrend;
    const projects = (months: number, fiscalYear: number) =>
      rounds.find(
        (one: { provinceCode: string; months: number; fiscalYear: number }) =>
          one.provinceCode === '52' && one.months === months && one.fiscalYear === fiscalYear,
      ).projects;
    expect([projects(6, 2566), projects(6, 2567)]).toEqual([12, 19]);
    await agree();
    expect(await spreadSeenBy(nation)).toEqual(await spreadOfTables(nation, BOTH));
  });
});
