import { describe, expect, it } from 'vitest';
import { chaseDayDue, chaseDaysProblems, usualChaseDays } from './chase-rule.ts';

describe('chaseDayDue', () => {
  const round = { dueOn: '2023-04-20', chaseDays: usualChaseDays };
  it.each([
    ['2023-04-05', null],
    ['2023-04-06', -14],
    ['2023-04-09', -14],
    ['2023-04-10', null],
    ['2023-04-17', -3],
    ['2023-04-20', -3],
    ['2023-04-21', 1],
    ['2023-04-24', 1],
    ['2023-04-25', null],
  ])('on %s it is %s', (today, due) => {
    expect(chaseDayDue(round, today)).toBe(due);
  });

  it('does not go by the order in which the days stand, and chases by none where none is set', () => {
    expect(chaseDayDue({ ...round, chaseDays: [1, -14, -3] }, '2023-04-17')).toBe(-3);
    expect(chaseDayDue({ ...round, chaseDays: [] }, '2023-04-17')).toBeNull();
  });
});

it('chaseDaysProblems names what is wrong with the days', () => {
  const codes = (days: number[]) => chaseDaysProblems(days).map(({ code }) => code);
  expect(codes([-14, -3, 1])).toEqual([]);
  expect(codes([])).toEqual([]);
  expect(codes([-91])).toEqual(['CHASE_DAYS_OUT_OF_RANGE']);
  expect(codes([1.5])).toEqual(['CHASE_DAYS_OUT_OF_RANGE']);
  expect(codes([3, 3])).toEqual(['CHASE_DAYS_TWICE']);
  expect(codes([1, 2, 3, 4, 5, 6, 7])).toEqual(['CHASE_DAYS_TOO_MANY']);
});
