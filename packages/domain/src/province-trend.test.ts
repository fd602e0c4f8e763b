import { expect, test } from 'vitest';
import { type TrendSource, trendRounds } from './province-trend.ts';

const source = (id: string, fiscalYear: number, months: number, more: Partial<TrendSource> = {}): TrendSource => ({
  id,
  fiscalYear,
  months,
  reportState: 'ACCEPTED',
  projects: 10,
  done: 4,
  inProgress: 3,
  formula: 'DONE',
  ...more,
});

test('rounds in order of time; what is not reported stays in the denominator', () => {
  expect(
    trendRounds([
      source('a', 2566, 6),
      source('b', 2566, 6, { reportState: 'DRAFT', projects: 5 }),
      source('a', 2566, 12, { formula: 'DONE_AND_IN_PROGRESS' }),
      source('a', 2567, 6, { formula: null }),
    ]),
  ).toEqual([
    { fiscalYear: 2566, months: 6, ids: ['a', 'b'], reported: [true, false], projects: [10, 5], counted: [4, 0] },
    { fiscalYear: 2566, months: 12, ids: ['a'], reported: [true], projects: [10], counted: [7] },
    { fiscalYear: 2567, months: 6, ids: ['a'], reported: [true], projects: [10], counted: [4] },
  ]);
});

test('no rounds', () => {
  expect(trendRounds([])).toEqual([]);
});
