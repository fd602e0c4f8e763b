import { expect, test } from 'vitest';
import type { ProvinceRow } from '../province/province-row.ts';
import { stepCounts } from './plan-steps.ts';

const row = (planState: string | null, reportState: string | null = null) =>
  ({ planState, reportState }) as ProvinceRow;

test('every step counts who came as far or further; a returned plan is a plan, not a signed one', () => {
  const rows = [row(null), row('DRAFT'), row('RETURNED'), row('SIGNED'), row('IN_USE'), row('CLOSED', 'ACCEPTED')];
  expect(stepCounts(rows).map(({ step, count, stoppedHere }) => [step, count, stoppedHere.length])).toEqual([
    ['all', 6, 1],
    ['plan', 5, 2],
    ['signed', 3, 1],
    ['approved', 2, 0],
    ['announced', 2, 0],
    ['inUse', 2, 1],
    ['reported', 1, 1],
  ]);
});

test('no authorities', () => {
  expect(stepCounts([]).every(({ count }) => count === 0)).toBe(true);
});
