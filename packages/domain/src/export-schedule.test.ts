import { describe, expect, test } from 'vitest';
import { isScheduleDay, lastDueDay, nextDueDay, type ScheduleEvery, scheduleDueOn } from './export-schedule.ts';

describe('a schedule of files', () => {
  test.each([
    ['WEEK', 1, '2023-05-15', '2023-05-15', '2023-05-22'],
    ['WEEK', 7, '2023-05-15', '2023-05-14', '2023-05-21'],
    ['WEEK', 2, '2023-01-02', '2022-12-27', '2023-01-03'],
    ['MONTH', 15, '2023-05-15', '2023-05-15', '2023-06-15'],
    ['MONTH', 28, '2023-03-27', '2023-02-28', '2023-03-28'],
    ['MONTH', 1, '2023-12-31', '2023-12-01', '2024-01-01'],
    ['MONTH', 16, '2023-01-15', '2022-12-16', '2023-01-16'],
  ] as const)('every %s on %i: on %s it fell last on %s and falls next on %s', (every, day, today, last, next) => {
    expect(lastDueDay({ every, day }, today)).toBe(last);
    expect(nextDueDay({ every, day }, today)).toBe(next);
  });

  test('is due once for the last day, however many were missed', () => {
    const weekly = { every: 'WEEK' as const, day: 1 };
    expect(scheduleDueOn({ ...weekly, lastDueOn: '2023-05-15' }, '2023-05-21')).toBeNull();
    expect(scheduleDueOn({ ...weekly, lastDueOn: '2023-05-15' }, '2023-05-22')).toBe('2023-05-22');
    expect(scheduleDueOn({ ...weekly, lastDueOn: '2023-05-17' }, '2023-06-14')).toBe('2023-06-12');
  });

  test.each<[ScheduleEvery, number, boolean]>([
    ['WEEK', 0, false],
    ['WEEK', 7, true],
    ['WEEK', 8, false],
    ['MONTH', 28, true],
    ['MONTH', 29, false],
    ['MONTH', 1.5, false],
  ])('every %s on %d: %s', (every, day, right) => {
    expect(isScheduleDay({ every, day })).toBe(right);
  });
});
