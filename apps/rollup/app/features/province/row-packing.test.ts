import { expect, test } from 'vitest';
import { packRows, unpackRows } from './row-packing.ts';

test.each([
  [[]],
  [
    [
      { name: 'ก', percent: null },
      { name: 'ข', percent: 37.5 },
    ],
  ],
])('rows come back as they were', (rows: object[]) => {
  expect(unpackRows(packRows(rows))).toEqual(rows);
});
