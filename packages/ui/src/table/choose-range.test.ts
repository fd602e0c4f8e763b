import { expect, it } from 'vitest';
import { withRange } from './choose-range.ts';

const order = ['a', 'b', 'c', 'd', 'e'];
const chosen = (set: ReadonlySet<string>) => [...set].sort().join('');

it.each([
  ['one row', '', 'b', 'b', 'b'],
  ['one row that was chosen', 'b', 'b', 'b', ''],
  ['from a row down to another', 'b', 'b', 'd', 'bcd'],
  ['from a row up to another', 'd', 'd', 'b', 'bcd'],
  ['and none of them again', 'abcde', 'b', 'd', 'ae'],
  ['from a row that is not shown any more', '', 'x', 'c', 'c'],
])('%s', (_what, before, from, to, after) => {
  expect(chosen(withRange(new Set(before), order, from, to))).toBe(after);
});
