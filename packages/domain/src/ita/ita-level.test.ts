import { describe, expect, it } from 'vitest';
import { itaLevel, itaLevels, itaTotalAgrees, itaTotalOf } from './ita-level.ts';

describe('level', () => {
  it.each([
    [2565, 95, 'AA'],
    [2565, 94.99, 'A'],
    [2565, 84.99, 'B'],
    [2565, 74.99, 'C'],
    [2565, 64.99, 'D'],
    [2565, 54.99, 'E'],
    [2565, 49.99, 'F'],
    [2565, 0, 'F'],
  ])('until 2565 is a letter: %i %d', (year, total, level) => expect(itaLevel(year, total, [0, 0, 0])).toBe(level));

  it.each([
    [95, [95, 95, 95], 'ผ่านดีเยี่ยม'],
    [96, [99, 94.99, 95], 'ผ่านดี'],
    [90, [85, 85, 98], 'ผ่านดี'],
    [90, [84.99, 92, 92], 'ผ่าน'],
    [84.99, [84, 85, 86], 'ต้องปรับปรุง'],
    [69.99, [69, 70, 71], 'ต้องปรับปรุงโดยด่วน'],
  ])('from 2566 is a word, with a condition on each instrument: %d %j', (total, each, level) =>
    expect(itaLevel(2566, total, each)).toBe(level),
  );

  it('is one of its year’s', () => {
    expect(itaLevels(2565)).toContain('AA');
    expect(itaLevels(2566)).not.toContain('AA');
  });
});

describe('total', () => {
  const scores = { iit: '88.10', eit: '79.55', oit: '93.75' };

  it('weighs 30, 30 and 40', () => expect(itaTotalOf(scores)).toBe('87.80'));

  it.each([
    ['87.80', true],
    ['87.79', true],
    ['87.81', false],
    ['87.78', false],
    ['88.80', false],
  ])('agrees within rounding: %s', (total, agrees) => expect(itaTotalAgrees(total, scores)).toBe(agrees));
});
