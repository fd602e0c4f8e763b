import { expect, test } from 'vitest';
import { percentBands, ranked } from './rank.ts';

const row = (id: string, percent: number | null, type = 'SAO') => ({
  id,
  name: id,
  to: `/${id}`,
  percent,
  counted: 0,
  projects: 0,
  type,
});
const rows = [row('a', 50), row('b', 100), row('c', null), row('d', 50, 'PAO'), row('e', 9.99), row('f', 0, 'PAO')];

test('rank from the best, equals share a place; among the peers too', () => {
  const order = ranked(rows, (one, other) => one.type === other.type);
  expect(order.map(({ row: { id }, place, placeOfPeers }) => [id, place, placeOfPeers])).toEqual([
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
  expect(without.map(({ id }) => id)).toEqual(['c']);
});

test('nobody: nothing to rank', () => {
  expect(ranked([], () => true)).toEqual([]);
  expect(percentBands([]).bands).toHaveLength(10);
});
