import { expect, test } from 'vitest';
import { secondsLeft } from './time-left.ts';

const from = { at: 1_000, done: 10 };

test('what is left takes as long as what was done', () => {
  expect(secondsLeft(from, { at: 11_000, done: 30 }, 130)).toBe(50);
  expect(secondsLeft(from, { at: 11_000, done: 31 }, 130)).toBe(50);
});

test('no pace is told of too little, or of nothing left', () => {
  expect(secondsLeft(from, { at: 61_000, done: 12 }, 130)).toBeNull();
  expect(secondsLeft(from, { at: 3_000, done: 30 }, 130)).toBeNull();
  expect(secondsLeft(from, { at: 61_000, done: 130 }, 130)).toBeNull();
});
