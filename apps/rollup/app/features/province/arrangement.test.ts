import { expect, test } from 'vitest';
import { arranged, arrangementOf, withArrangement } from './arrangement.ts';

const columns = [{ id: 'name' }, { id: 'percent' }, { id: 'code', hidden: true }, { id: 'done' }];

test('what is usual is left out of the address, what is chosen comes back from it', () => {
  const usual = ['name', 'percent'];
  const plain = withArrangement(
    new URLSearchParams('fy=2566&sort=name&cols=name&freeze=name&folded=5201'),
    { sort: null, columns: usual, frozen: null, folded: [] },
    usual,
  );
  expect(plain.toString()).toBe('fy=2566');
  const chosen = withArrangement(
    plain,
    { sort: { column: 'percent', descending: true }, columns: ['name', 'code'], frozen: 'code', folded: ['5201', '-'] },
    usual,
  );
  expect(arrangementOf(chosen)).toEqual({
    sort: { column: 'percent', descending: true },
    columns: ['name', 'code'],
    frozen: 'code',
    folded: ['5201', '-'],
  });
});

test('columns come in the order of the address, the first before all, hidden ones behind the neighbour they had', () => {
  const order = (seen: string[] | undefined) =>
    arranged(columns, seen).map(({ id, hidden }) => (hidden ? `(${id})` : id));
  expect(order(undefined)).toEqual(['name', 'percent', '(code)', 'done']);
  expect(order(['done', 'code', 'gone'])).toEqual(['name', '(percent)', 'done', 'code']);
  expect(order(['done', 'percent'])).toEqual(['name', 'done', 'percent', '(code)']);
});
