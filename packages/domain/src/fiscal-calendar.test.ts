import { describe, expect, it } from 'vitest';
import {
  daysBetween,
  fiscalQuarterOf,
  fiscalYearOf,
  fiscalYearSpan,
  roundEnd,
  roundOn,
  thaiDate,
} from './fiscal-calendar.ts';

describe('fiscal calendar (R1, R4)', () => {
  it('starts a year on 1 October of the year before', () => {
    expect(fiscalYearOf('2022-09-30')).toBe(2565);
    expect(fiscalYearOf('2022-10-01')).toBe(2566);
    expect(fiscalYearSpan(2566)).toEqual({ from: '2022-10-01', to: '2023-09-30' });
  });

  it('counts quarters from October', () => {
    expect(['2022-10-01', '2023-01-31', '2023-04-01', '2023-09-30'].map(fiscalQuarterOf)).toEqual([1, 2, 3, 4]);
  });

  it('looks at the 6-month round from April on and at the 12-month round until then', () => {
    expect(roundEnd(2566, 6)).toBe('2023-03-31');
    expect(roundOn('2023-04-01')).toEqual({ fiscalYear: 2566, months: 6 });
    expect(roundOn('2022-11-15')).toEqual({ fiscalYear: 2565, months: 12 });
    expect(roundOn('2023-03-31')).toEqual({ fiscalYear: 2565, months: 12 });
  });

  it('counts days and knows the Thai day of a moment', () => {
    expect(daysBetween('2023-04-30', '2023-05-02')).toBe(2);
    expect(thaiDate(new Date('2023-04-01T18:00:00Z'))).toBe('2023-04-02');
  });
});
