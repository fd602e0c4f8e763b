import { expect, test } from 'vitest';
import { arranged, arrangementOf, withArrangement } from './arrangement.ts';

const columns = [{ id: 'name' }, { id: 'percent' }, { id: 'code', hidden: true }];

test('what is usual is left out of the address, what is chosen comes back from it', () => {
  const usual = ['name', 'percent'];
  const plain = withArrangement(
    new URLSearchParams('fy=2566&sort=name&cols=name&folded=5201'),
    { sort: null, columns: usual, folded: [] },
    usual,
  );
  expect(plain.toString()).toBe('fy=2566');
  const chosen = withArrangement(
    plain,
    { sort: { column: 'percent', descending: true }, columns: ['name', 'code'], folded: ['5201', '-'] },
    usual,
  );
  expect(arrangementOf(chosen)).toEqual({
    sort: { column: 'percent', descending: true },
    columns: ['name', 'code'],
    folded: ['5201', '-'],
  });
  expect(arranged(columns, arrangementOf(chosen).columns).map(({ hidden }) => hidden === true)).toEqual([
    false,
    true,
    false,
  ]);
});
