import { expect, test } from 'vitest';
import { roundsOf } from './rounds-of.ts';

test('each round once: the report where there is one, else the round; the newest first', () => {
  const reports = [
    { id: 'old', fiscalYear: 2565, months: 12 },
    { id: 'now', fiscalYear: 2566, months: 6 },
  ];
  const rows = roundsOf(reports, [{ months: 6 }, { months: 12 }], 2566);
  expect(rows.map(({ fiscalYear, months, report }) => `${fiscalYear}/${months} ${report?.id ?? '-'}`)).toEqual([
    '2566/12 -',
    '2566/6 now',
    '2565/12 old',
  ]);
});
