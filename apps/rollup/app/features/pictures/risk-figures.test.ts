import { expect, test } from 'vitest';
import type { ProvinceRow } from '../province/province-row.ts';
import { riskFigures } from './risk-figures.ts';

const rows = ['a', 'b'].map((id) => ({ id }) as ProvinceRow);

test('risks of the chosen authorities alone, with whose they are; not rated is a place of its own', () => {
  const figures = riskFigures(
    [
      { likelihood: 4, impact: 5, ids: ['a', 'x', 'b'], counts: [2, 9, 1] },
      { likelihood: 1, impact: 1, ids: ['x'], counts: [3] },
      { likelihood: null, impact: null, ids: ['b'], counts: [4] },
    ],
    rows,
  );
  expect(figures.map(({ id, count, owners }) => [id, count, owners.map(({ row, count: of }) => [row.id, of])])).toEqual(
    [
      [
        '4-5',
        3,
        [
          ['a', 2],
          ['b', 1],
        ],
      ],
      ['-', 4, [['b', 4]]],
    ],
  );
});
