import { expect, test } from 'vitest';
import { areaTrendFigures, trendFigures } from './trend-figures.ts';

const trend = [
  { fiscalYear: 2566, months: 6, ids: ['a', 'b'], reported: [true, false], projects: [10, 30], counted: [5, 0] },
  { fiscalYear: 2566, months: 12, ids: ['a', 'b'], reported: [false, false], projects: [10, 30], counted: [0, 0] },
];

test('sums over the chosen, all their projects in the denominator; nobody reported is no percent', () => {
  const common = { fiscalYear: 2566, authorities: 2, projects: 40 };
  expect(trendFigures(trend, new Set(['a', 'b']))).toEqual([
    { ...common, months: 6, reported: 1, counted: 5, percent: 12.5 },
    { ...common, months: 12, reported: 0, counted: 0, percent: null },
  ]);
  expect(trendFigures(trend, new Set(['a']))[0]).toMatchObject({ authorities: 1, projects: 10, percent: 50 });
  expect(trendFigures(trend, new Set())[0]).toMatchObject({ authorities: 0, percent: null });
});

test('of an area: the chosen provinces together, each province a row of the round', () => {
  const province = { fiscalYear: 2566, months: 6, authorities: 3, reported: 2, projects: 40, counted: 10 };
  const none = { ...province, months: 12, reported: 0, counted: 0 };
  const area = ['30', '52'].map((provinceCode) => ({ ...province, provinceCode }));
  const trendOfArea = [...area, { ...none, provinceCode: '30' }];
  expect(areaTrendFigures(trendOfArea, new Set(['30', '52']))).toEqual([
    { fiscalYear: 2566, months: 6, authorities: 6, reported: 4, projects: 80, counted: 20, percent: 25 },
    { fiscalYear: 2566, months: 12, authorities: 3, reported: 0, projects: 40, counted: 0, percent: null },
  ]);
  expect(areaTrendFigures(trendOfArea, new Set(['52']))[0]).toMatchObject({ authorities: 3, percent: 25 });
});
