import { expect, test } from 'vitest';
import { asksForNotes, notedRows } from './noted-rows.ts';
import type { ProvinceRow } from './province-row.ts';

test.each([
  ['cols=name,notes', true],
  ['sort=-notes', true],
  ['cols=name,percent&sort=name', false],
  ['', false],
])('the address "%s" asks for notes: %s', (search, asks) => {
  expect(asksForNotes(new URLSearchParams(search))).toBe(asks);
});

test('rows without notes have none; rows that nobody counted for say nothing', () => {
  const rows = [{ id: 'a' }, { id: 'b' }] as ProvinceRow[];
  expect(notedRows(rows, [{ authorityId: 'b', count: 2 }]).map(({ notes }) => notes)).toEqual([0, 2]);
  expect(notedRows(rows, null)).toBe(rows);
});
