import { expect, it } from 'vitest';
import { scoreText } from './score-text.ts';

it.each([
  ['85', '85.00'],
  ['๘๕.๑๒', '85.12'],
  ['85,12', '85.12'],
  ['85.12%', '85.12'],
  [' ร้อยละ 85.1 ', '85.10'],
  ['84.995', '85.00'],
  ['84.99499999999999', '84.99'],
  ['100', '100.00'],
  ['0', '0.00'],
  ['-1', '-1.00'],
  ['1015', '1015.00'],
])('%s', (typed, score) => expect(scoreText(typed)).toBe(score));

it.each(['', '-', 'ไม่ได้ประเมิน', '85.1.2', '#N/A', '85 12 ก'])('is no score: %j', (typed) =>
  expect(scoreText(typed)).toBeUndefined(),
);
