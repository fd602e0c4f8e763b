import { describe, expect, it } from 'vitest';
import { entryProblems, roundStanding } from './report-lifecycle.ts';

const round = { opensOn: '2023-04-01', dueOn: '2023-04-20' };

describe('standing of a round', () => {
  it.each([
    [null, '2023-03-31', 'NOT_OPEN', 0],
    [null, '2023-04-20', 'OPEN', 0],
    [null, '2023-04-25', 'MISSING', 5],
    ['2023-04-20', '2023-04-25', 'ON_TIME', 0],
    ['2023-04-23', '2023-04-25', 'LATE', 3],
  ])('sent %s, looked at on %s: %s, %i days late', (sentOn, today, standing, daysLate) => {
    expect(roundStanding(round, sentOn, today)).toEqual({ standing, daysLate });
  });
});

describe('entry (R6)', () => {
  it('wants a reason for what cannot be done, in words where it is another', () => {
    const entry = { status: 'CANNOT', percent: 0, reason: null, reasonText: null } as const;
    expect(entryProblems(entry)).toEqual([{ field: 'reason', code: 'REASON_NEEDED' }]);
    expect(entryProblems({ ...entry, reason: 'OTHER', reasonText: ' ' })).toEqual([
      { field: 'reasonText', code: 'REASON_TEXT_NEEDED' },
    ]);
    expect(entryProblems({ ...entry, reason: 'NO_BUDGET' })).toEqual([]);
  });

  it('knows the percent of done and of not started', () => {
    expect(entryProblems({ status: 'DONE', percent: 80, reason: null, reasonText: null })[0]?.code).toBe('DONE_IS_100');
    expect(entryProblems({ status: 'NOT_STARTED', percent: 1, reason: null, reasonText: null })[0]?.code).toBe(
      'NOT_STARTED_IS_0',
    );
  });
});
