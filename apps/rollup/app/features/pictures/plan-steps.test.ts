import { expect, test } from 'vitest';
import { stepCounts } from './plan-steps.ts';

const standing = (planState: string | null, authorities = 1, reported = false) => ({
  planState,
  reported,
  authorities,
});

test('every step counts who came as far or further; a returned plan is a plan, not a signed one', () => {
  const plans = [
    standing(null, 10),
    standing('DRAFT'),
    standing('RETURNED'),
    standing('SIGNED', 3),
    standing('IN_USE'),
    standing('CLOSED', 1, true),
  ];
  expect(stepCounts(plans).map(({ step, count, stoppedHere }) => [step, count, stoppedHere])).toEqual([
    ['all', 17, 10],
    ['plan', 7, 2],
    ['signed', 5, 3],
    ['approved', 2, 0],
    ['announced', 2, 0],
    ['inUse', 2, 1],
    ['reported', 1, 1],
  ]);
});

test('no authorities', () => {
  expect(stepCounts([]).every(({ count }) => count === 0)).toBe(true);
});
