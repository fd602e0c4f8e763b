import { expect, test } from 'vitest';
import { riskFigures } from './risk-figures.ts';

test('risks of the chosen authorities alone, with whose they are; not rated is a place of its own', () => {
  const figures = riskFigures(
    [
      { likelihood: 4, impact: 5, ids: ['a', 'x', 'b'], counts: [2, 9, 1] },
      { likelihood: 1, impact: 1, ids: ['x'], counts: [3] },
      { likelihood: null, impact: null, ids: ['b'], counts: [4] },
    ],
    new Set(['a', 'b']),
  );
  expect(figures.map(({ id, count, authorities }) => [id, count, authorities])).toEqual([
    ['4-5', 3, 2],
    ['-', 4, 1],
  ]);
  expect(figures[0]?.owners).toEqual([
    { id: 'a', authorities: 1, count: 2 },
    { id: 'b', authorities: 1, count: 1 },
  ]);
});

test('of provinces: with how many of their authorities', () => {
  const [cell] = riskFigures(
    [{ likelihood: 2, impact: 3, ids: ['30', '52'], counts: [40, 7], authorities: [12, 5] }],
    new Set(['30', '52']),
  );
  expect(cell).toMatchObject({ count: 47, authorities: 17 });
});
