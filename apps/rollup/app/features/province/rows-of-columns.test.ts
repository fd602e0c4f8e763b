import { expect, it } from 'vitest';
import { rowsOfColumns } from './rows-of-columns.ts';

it('puts columns together as rows, in their order', () => {
  expect(rowsOfColumns<{ code: string; percent: number | null }>({ code: ['1', '2'], percent: [null, 40] })).toEqual([
    { code: '1', percent: null },
    { code: '2', percent: 40 },
  ]);
});

it('makes no rows of empty columns', () => {
  expect(rowsOfColumns<{ code: string }>({ code: [] })).toEqual([]);
});
