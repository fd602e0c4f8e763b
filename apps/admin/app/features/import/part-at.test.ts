import { expect, test } from 'vitest';
import { partAt } from './part-at.ts';

const row = { name: 'name', lineFrom: 4, lineTo: 4 };
const parts = [
  { key: 'PROJECT 1', lineFrom: 4, lineTo: 4, fields: [row, { name: 'method', lineFrom: 20, lineTo: 25 }] },
  { key: 'PROJECT 2', lineFrom: 5, lineTo: 5, fields: [{ name: 'sheetName', lineFrom: 26, lineTo: 40 }] },
  { key: 'PLAN 1', lineFrom: null, lineTo: null, fields: [{ name: 'goals', lineFrom: null, lineTo: null }] },
];

test('a line leads to the field that was read from it, else to the piece, else nowhere', () => {
  expect(partAt(parts, 22)).toEqual({ key: 'PROJECT 1', field: 'method' });
  expect(partAt(parts, 4)).toEqual({ key: 'PROJECT 1', field: 'name' });
  expect(partAt(parts, 5)).toEqual({ key: 'PROJECT 2', field: undefined });
  expect(partAt(parts, 30)).toEqual({ key: 'PROJECT 2', field: 'sheetName' });
  expect(partAt(parts, 50)).toBeUndefined();
});
