import { expect, test } from 'vitest';
import { fileLines } from './file-lines.ts';

interface Row {
  name: string;
  sum: number;
}
const columnsOf = (name: string, sum: number) => [
  { id: 'name', header: 'ชื่อ', cell: () => null, csv: (row: Row) => row.name, csvTotal: name },
  {
    id: 'sum',
    header: 'งบ',
    unit: 'บาท',
    cell: () => null,
    csv: (row: Row) => row.sum,
    csvTotal: sum,
    more: [{ header: 'ครึ่ง', csv: (row: Row) => row.sum / 2 }],
  },
  { id: 'away', header: 'ซ่อน', cell: () => null, csv: () => 'x' },
];

test('a file has the lines that are shown: heads of groups with their totals, folded rows not, hidden columns not', () => {
  const a: Row = { name: 'ก', sum: 4 };
  const group = (id: string, sum: number) => ({ id, rows: [a], columns: columnsOf(id, sum) });
  const groups = [group('แม่เมาะ', 4), group('เกาะคา', 6)] as const;
  const lines = [{ group: groups[0], folded: false }, { row: a }, { group: groups[1], folded: true }];
  expect(fileLines({ lines, columns: ['name', 'sum'] }, columnsOf('รวม', 10), groups)).toEqual([
    ['ชื่อ', 'งบ (บาท)', 'ครึ่ง'],
    ['แม่เมาะ', 4, null],
    ['ก', 4, 2],
    ['เกาะคา', 6, null],
    ['รวม', 10, null],
  ]);
  expect(fileLines({ lines, columns: ['sum', 'name'] }, columnsOf('รวม', 10), groups)[0]).toEqual([
    'งบ (บาท)',
    'ครึ่ง',
    'ชื่อ',
  ]);
});
