import { expect, test } from 'vitest';
import { frozenPlace, frozenUpTo, mostFrozen } from './frozen-columns.ts';

const seen = [{ id: 'name' }, { id: 'district' }, { id: 'type' }];

test.each([
  [null, 1],
  ['name', 1],
  ['type', 3],
  ['hidden', 1],
])('frozen up to %s are %i columns', (id, count) => {
  expect(frozenUpTo(seen, id)).toBe(count);
});

test.each([
  [1100, 2],
  [1300, 3],
  [700, 1],
  [360, 1],
  [100_000, 8],
])('of %i pixels at most half is frozen: %i columns, at least the first', (room, count) => {
  expect(mostFrozen([300, 112, 112, ...Array(20).fill(92)], 48, room)).toBe(count);
});

test('a table of few columns may freeze all that fit', () => {
  expect(mostFrozen([100, 100], 0, 1000)).toBe(2);
});

test('the cells behind the first are marked with their place', () => {
  expect([0, 1, 2, 3].map((place) => frozenPlace(place, 3))).toEqual([undefined, 1, 2, undefined]);
});
