import { expect, test } from 'vitest';
import type { ProvinceRow } from '../province/province-row.ts';
import { percentBands, ranked } from './rank.ts';

const row = (code: string, percent: number | null, type = 'SAO') => ({ code, percent, type }) as ProvinceRow;
const rows = [row('a', 50), row('b', 100), row('c', null), row('d', 50, 'PAO'), row('e', 9.99), row('f', 0, 'PAO')];

test('rank from the best, equals share a place; among the peers of the same type too', () => {
  expect(ranked(rows).map(({ row: { code }, place, placeOfType }) => [code, place, placeOfType])).toEqual([
    ['b', 1, 1],
    ['a', 2, 2],
    ['d', 2, 1],
    ['e', 4, 3],
    ['f', 5, 2],
  ]);
});

test('bands of ten percent, 100 in the last; not reported stands apart', () => {
  const { bands, without } = percentBands(rows);
  expect(bands.map(({ rows: of }) => of.length)).toEqual([2, 0, 0, 0, 0, 2, 0, 0, 0, 1]);
  expect(without.map(({ code }) => code)).toEqual(['c']);
});

test('nobody: nothing to rank', () => {
  expect(ranked([])).toEqual([]);
  expect(percentBands([]).bands).toHaveLength(10);
});
