import { expect, test } from 'vitest';
import { trendFigures } from './trend-figures.ts';

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
