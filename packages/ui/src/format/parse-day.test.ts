import { expect, test } from 'vitest';
import { parseDay } from './parse-day.ts';

test('Thai digits and the Buddhist year are taken, the Gregorian year too', () => {
  expect(parseDay({ day: '๓๑', month: '8', year: '๒๕๖๕' })).toBe('2022-08-31');
  expect(parseDay({ day: '1', month: '10', year: '2022' })).toBe('2022-10-01');
});

test('a day that does not exist is none', () => {
  expect(parseDay({ day: '31', month: '2', year: '2566' })).toBeUndefined();
  expect(parseDay({ day: '', month: '2', year: '2566' })).toBeUndefined();
  expect(parseDay({ day: '1', month: '2', year: 'x' })).toBeUndefined();
});
