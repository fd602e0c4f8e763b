import { expect, it } from 'vitest';
import { type AreaSource, areaTable } from './area-table.ts';

const lampang: AreaSource = {
  provinceCode: '52',
  nameTh: 'ลำปาง',
  nameEn: 'Lampang',
  regionNo: 5,
  authorities: 103,
  simulated: 102,
  withPlan: 100,
  reported: 90,
  late: 10,
  projects: 3,
  inProgress: 1,
  done: 1,
  cannot: 0,
  planBudget: '0.10',
  ordinanceBudget: '0',
  disbursed: '0.2',
  riskLow: 0,
  riskMedium: 0,
  riskHigh: 4,
  riskVeryHigh: 0,
  itaAuthorities: 0,
  itaAverage: null,
  consistent: 0,
  inconsistent: 0,
  dueOn: '2023-04-30',
  greenFrom: 60,
  orangeFrom: 20,
  formula: 'DONE_AND_IN_PROGRESS',
};
const unset: AreaSource = {
  ...lampang,
  provinceCode: '30',
  dueOn: null,
  greenFrom: null,
  orangeFrom: null,
  formula: null,
};

it('counts by each province’s own formula, thresholds and date', () => {
  const { rows } = areaTable([lampang, unset], 6, '2023-05-01');
  expect(rows[0]).toMatchObject({
    notReported: 13,
    onTime: 80,
    late: 10,
    missing: 13,
    counted: 2,
    percent: 66.67,
    light: 'GREEN',
  });
  expect(rows[1]).toMatchObject({ onTime: 0, missing: 0, counted: 1, percent: 33.33, light: 'ORANGE' });
});

it('misses nobody before the date has passed', () => {
  expect(areaTable([lampang], 6, '2023-04-30').rows[0]?.missing).toBe(0);
});

it('has totals that are the sums of the rows', () => {
  const { totals } = areaTable([lampang, unset], 6, '2023-05-01');
  expect(totals).toMatchObject({
    provinces: 2,
    authorities: 206,
    projects: 6,
    counted: 3,
    percent: 50,
    planBudget: '0.20',
    disbursed: '0.40',
  });
  expect(areaTable([], 6, '2023-05-01').totals).toMatchObject({ provinces: 0, percent: null, planBudget: '0.00' });
});
