import { expect, test } from 'vitest';
import { periodOf, periodOfDay, withPeriod } from './period.ts';

const otherwise = { fiscalYear: 2566, round: 6 } as const;

test('the address decides, nonsense does not', () => {
  expect(periodOf(new URLSearchParams('fy=2567&round=12'), otherwise)).toEqual({ fiscalYear: 2567, round: 12 });
  expect(periodOf(new URLSearchParams('fy=20x7&round=9'), otherwise)).toEqual(otherwise);
});

test('a link carries the period and keeps what else it asks', () => {
  expect(withPeriod('/authorities?late=1', { fiscalYear: 2566, round: 6 })).toBe('/authorities?late=1&fy=2566&round=6');
});

test('in April the 6-month round is looked at', () => {
  expect(periodOfDay('2023-04-20')).toEqual({ fiscalYear: 2566, round: 6 });
});
