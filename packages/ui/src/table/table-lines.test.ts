import { expect, test } from 'vitest';
import { headAbove, tableLines } from './table-lines.ts';

const groups = [
  { id: 'a', rows: [3, 1], columns: [] },
  { id: 'b', rows: [2], columns: [] },
  { id: 'c', rows: [5, 4], columns: [] },
];
const inOrder = (rows: readonly number[]) => [...rows].sort();
const drawn = (folded: string[]) =>
  tableLines({ rows: [3, 1, 2, 5, 4], groups }, inOrder, new Set(folded)).map((line) =>
    'row' in line ? line.row : `${line.group.id}${line.folded ? '+' : ''}`,
  );

test('rows are sorted inside their groups; a folded group is its head alone', () => {
  expect(drawn([])).toEqual(['a', 1, 3, 'b', 2, 'c', 4, 5]);
  expect(drawn(['a', 'c'])).toEqual(['a+', 'b', 2, 'c+']);
});

test('without groups the rows alone', () => {
  expect(tableLines({ rows: [2, 1], groups: undefined }, inOrder, new Set())).toEqual([{ row: 1 }, { row: 2 }]);
});

test('a line finds the head it stands below', () => {
  const lines = tableLines({ rows: [], groups }, inOrder, new Set(['b']));
  expect([0, 2, 3, 6].map((index) => headAbove(lines, index))).toEqual([0, 0, 3, 4]);
  expect(headAbove([{ row: 1 }], 0)).toBeUndefined();
});
