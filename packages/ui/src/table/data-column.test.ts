import { expect, test } from 'vitest';
import { type DataColumn, nextSort, sortRows } from './data-column.ts';

interface Row {
  name: string;
  percent: number | null;
}
const rows: Row[] = [
  { name: 'เทศบาลตำบลแม่เมาะ', percent: 20 },
  { name: 'อบต.จางเหนือ', percent: null },
  { name: 'เทศบาลตำบลเกาะคา', percent: 80 },
];
const columns: DataColumn<Row>[] = [
  { id: 'name', header: 'ชื่อ', cell: (row) => row.name, sortBy: (row) => row.name },
  { id: 'percent', header: 'ร้อยละ', cell: (row) => row.percent, sortBy: (row) => row.percent },
];

function names(id: string, descending: boolean): string[] {
  return sortRows(rows, columns.find((column) => column.id === id)?.sortBy, descending).map((row) => row.name);
}

test('texts are sorted as a Thai dictionary has them: the leading vowel after its consonant', () => {
  expect(names('name', false)).toEqual(['เทศบาลตำบลเกาะคา', 'เทศบาลตำบลแม่เมาะ', 'อบต.จางเหนือ']);
});

test('what is missing comes last in both directions', () => {
  expect(names('percent', false)).toEqual(['เทศบาลตำบลแม่เมาะ', 'เทศบาลตำบลเกาะคา', 'อบต.จางเหนือ']);
  expect(names('percent', true)).toEqual(['เทศบาลตำบลเกาะคา', 'เทศบาลตำบลแม่เมาะ', 'อบต.จางเหนือ']);
});

test('presses on a heading: figures begin with the largest, the third press goes back to the order of the rows', () => {
  const percent = { id: 'percent', numeric: true };
  const first = nextSort(null, percent);
  const second = nextSort(first, percent);
  expect([first, second, nextSort(second, percent)]).toEqual([
    { column: 'percent', descending: true },
    { column: 'percent', descending: false },
    null,
  ]);
  expect(nextSort(first, { id: 'name' })).toEqual({ column: 'name', descending: false });
});
