import { expect, it } from 'vitest';
import type { WholeFigures } from './aggregate-row.ts';
import { type PartsOfRows, type ProvinceSource, provinceTable, provinceTotals } from './province-table.ts';

const round = { opensOn: '2023-04-01', dueOn: '2023-04-30', greenFrom: 50, orangeFrom: 20, formula: 'DONE' } as const;
const figures: WholeFigures = {
  planState: 'IN_USE',
  projects: 3,
  planBudget: '300.50',
  reportState: 'SENT',
  reportSentOn: '2023-04-30',
  inProgress: 1,
  done: 2,
  cannot: 0,
  ordinanceBudget: '200.00',
  disbursed: '100.25',
  riskLow: 0,
  riskMedium: 1,
  riskHigh: 2,
  riskVeryHigh: 0,
  itaTotal: '88.00',
  itaLevel: 'ผ่าน',
  consistent: 1,
  inconsistent: 0,
};

function source(id: string, own: Partial<WholeFigures> | null): ProvinceSource {
  const authority = {
    code: id,
    nameTh: `อบต. ${id}`,
    type: 'SAO',
    province: 'ลำปาง',
    district: null,
    simulated: id === 'c',
  };
  return {
    id,
    districtCode: null,
    size: null,
    dissolved: false,
    planId: null,
    itaLastTotal: null,
    lastActAt: null,
    authority,
    figures: own && { ...figures, ...own },
  };
}

const sources = [
  source('a', {}),
  source('b', { reportSentOn: '2023-05-02', done: 0 }),
  source('c', { reportState: 'RETURNED' }),
  source('d', null),
];

it('counts who is on time, late and missing, and names the missing ones with their days', () => {
  const { rows, figures: counts } = provinceTable({ sources, round, months: 6, today: '2023-05-03' });
  expect(rows.map(({ standing, light }) => [standing, light])).toEqual([
    ['ON_TIME', 'GREEN'],
    ['LATE', 'RED'],
    ['MISSING', 'NOT_REPORTED'],
    ['MISSING', 'NOT_REPORTED'],
  ]);
  expect(counts).toEqual({
    authorities: 4,
    withPlan: 3,
    reported: 2,
    onTime: 1,
    late: 1,
    missing: 2,
    missingAuthorities: [
      { id: 'c', name: 'อบต. c', daysLate: 3 },
      { id: 'd', name: 'อบต. d', daysLate: 3 },
    ],
    simulated: 1,
  });
});

it('has totals that are the sums of the rows', () => {
  const { rows } = provinceTable({ sources, round, months: 6, today: '2023-05-03' });
  const part = { projectsByDimension: { 1: 3 }, budgetByDimension: { 1: 300.5 }, cannotByReason: { OTHER: 1 } };
  const parts: PartsOfRows = new Map([
    ['a', part],
    ['b', part],
  ]);
  const totals = provinceTotals(rows, parts);
  expect(totals.projects).toBe(rows.reduce((sum, row) => sum + row.projects, 0));
  expect(totals).toMatchObject({ authorities: 4, planBudget: '901.50', disbursed: '300.75', riskHigh: 6 });
  expect(totals).toMatchObject({ projectsDimension1: 6, budgetDimension1: '601.00', cannotOther: 2 });
});

it('misses nobody where the province has set no dates', () => {
  const { rows, figures: counts } = provinceTable({ sources, round: null, months: 6, today: '2023-05-03' });
  expect(rows.every(({ standing, daysLate }) => standing === null && daysLate === null)).toBe(true);
  expect(counts).toMatchObject({ reported: 2, onTime: 0, late: 0, missing: 0 });
});
