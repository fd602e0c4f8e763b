import { expect, test } from 'vitest';
import { type Grouping, groupedRows, groupingOf } from './province-groups.ts';
import type { ProvinceRow } from './province-row.ts';

const row = (code: string, districtCode: string | null, type: string, size: string | null = null) =>
  ({ code, districtCode, type, size }) as ProvinceRow;
const rows = [
  row('1', '5204', 'SAO', 'LARGE'),
  row('2', null, 'PAO'),
  row('3', '5201', 'SAO', 'SMALL'),
  row('4', '5204', 'TOWN_MUNICIPALITY'),
];
const seen = (grouping: Grouping) =>
  groupedRows(rows, grouping).map(({ id, rows: of }) => `${id}: ${of.map(({ code }) => code)}`);

test('by district: in the order of the codes, without one last', () => {
  expect(seen('district')).toEqual(['5201: 3', '5204: 1,4', '-: 2']);
});

test('by type: in the order in which offices name them', () => {
  expect(seen('type')).toEqual(['PAO: 2', 'TOWN_MUNICIPALITY: 4', 'SAO: 1,3']);
});

test('by size: from the smallest, those that state none as a group of their own, last', () => {
  expect(seen('size')).toEqual(['SMALL: 3', 'LARGE: 1', '-: 2,4']);
});

test('the address states the grouping; an unknown one is none', () => {
  expect(groupingOf(new URLSearchParams('group=type'))).toBe('type');
  expect(groupingOf(new URLSearchParams('group=size'))).toBe('size');
  expect(groupingOf(new URLSearchParams('group=colour'))).toBeNull();
});
