import { describe, expect, test } from 'vitest';
import { formatBaht, formatBahtShort } from './baht.ts';
import { formatBuddhistDate, formatMoment, minuteInThailand } from './buddhist-date.ts';
import { formatDuration } from './duration.ts';
import { formatFiscalYear, formatFiscalYears } from './fiscal-year.ts';
import { formatNumber } from './number.ts';
import { parseFigure } from './parse-number.ts';
import { formatOutOf, formatPercent, percentOf } from './percent.ts';

describe('numbers', () => {
  test.each([
    [1234567, {}, '1,234,567'],
    ['12345678901234567890.25', {}, '12,345,678,901,234,567,890.25'],
    [1.005, { decimals: 2 }, '1.01'],
    [-5, {}, '−5'],
    [1250, { thaiDigits: true }, '๑,๒๕๐'],
    [3, { decimals: 1 }, '3.0'],
  ] as const)('%s %j is written %s', (value, style, text) => {
    expect(formatNumber(value, style)).toBe(text);
  });

  test.each([
    ['๕๐,๐๐๐ บาท', '50000'],
    ['1,234.50', '1234.50'],
    ['ร้อยละ 80', undefined],
    ['', undefined],
  ])('typed %j is %s', (typed, figure) => {
    expect(parseFigure(typed)).toBe(figure);
  });
});

describe('baht', () => {
  test('has satang only where there are some, exactly', () => {
    expect(formatBaht('50000.00', 'th')).toBe('50,000');
    expect(formatBaht('999999999999.99', 'th')).toBe('999,999,999,999.99');
    expect(formatBaht('0.5', 'th')).toBe('0.50');
  });
  test('says the unit in the language and Thai digits when asked', () => {
    expect(formatBaht(50000, 'th', { unit: true, thaiDigits: true })).toBe('๕๐,๐๐๐ บาท');
    expect(formatBaht(50000n, 'en', { unit: true })).toBe('50,000 baht');
  });
  test('is shortened from a million on', () => {
    expect(formatBahtShort('4200000', 'th')).toBe('4.2 ล้าน');
    expect(formatBahtShort(370000, 'th')).toBe('370,000');
  });
});

describe('dates', () => {
  test.each([
    ['2022-08-31', 'th', {}, '31 สิงหาคม 2565'],
    ['2022-08-31', 'th', { short: true }, '31 ส.ค. 65'],
    ['2022-08-31', 'th', { thaiDigits: true }, '๓๑ สิงหาคม ๒๕๖๕'],
    ['2022-08-31', 'en', {}, '31 August 2022'],
    ['2022-08-31', 'en', { short: true }, '31 Aug 2022'],
    ['not a date', 'th', {}, 'not a date'],
  ] as const)('%s in %s %j is %s', (iso, locale, style, text) => {
    expect(formatBuddhistDate(iso, locale, style)).toBe(text);
  });
  test('a moment late in UTC is the next day in Thailand', () => {
    expect(formatMoment('2023-03-31T17:30:00Z', 'th')).toBe('1 เม.ย. 66 00:30 น.');
    expect(formatMoment('2023-03-31T17:30:00Z', 'en')).toBe('1 Apr 2023 00:30');
    expect(minuteInThailand('2023-03-31T17:30:00Z')).toBe('2023-04-01 00:30');
  });
  test('fiscal years', () => {
    expect(formatFiscalYear(2566, 'th')).toBe('2566');
    expect(formatFiscalYear(2566, 'en')).toBe('FY 2566 (2023)');
    expect(formatFiscalYears(2566, 2570)).toBe('2566–2570');
  });
});

describe('shares and lengths of time', () => {
  test('a share tells its denominator', () => {
    expect(formatOutOf(331, 334, 'th', 'แห่ง')).toBe('331 จาก 334 แห่ง');
    expect(formatPercent('37.50')).toBe('37.5%');
    expect(percentOf(12, 32)).toBe(37.5);
    expect(percentOf(0, 0)).toBeNull();
  });
  test.each([
    [125, 'th', '2 นาที 5 วินาที'],
    [60, 'th', '1 นาที'],
    [3605, 'th', '1 ชั่วโมง'],
    [90_000, 'en', '1 day 1 hour'],
    [0.4, 'th', '0 วินาที'],
  ])('%d s in %s is %s', (seconds, locale, text) => {
    expect(formatDuration(seconds, locale)).toBe(text);
  });
});
