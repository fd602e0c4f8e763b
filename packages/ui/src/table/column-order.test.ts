import { expect, test } from 'vitest';
import { inOrder, moved } from './column-order.ts';

const order = ['name', 'district', 'type', 'plan', 'report'];
const hidden = new Set(['type']);

test.each([
  ['district', 1, 'name type plan district report'],
  ['plan', -1, 'name plan district type report'],
  ['district', -1, order.join(' ')],
  ['report', 1, order.join(' ')],
  ['name', 1, order.join(' ')],
  ['size', 1, order.join(' ')],
] as const)('%s goes %i past the next seen column, never past the first one or the end', (id, by, expected) => {
  expect(moved(order, hidden, id, by).join(' ')).toBe(expected);
});

test('columns stand in their order; one that came since stands last', () => {
  const columns = ['name', 'notes', 'plan'].map((id) => ({ id }));
  expect(inOrder(columns, ['name', 'plan']).map(({ id }) => id)).toEqual(['name', 'plan', 'notes']);
  expect(inOrder(columns, null)).toBe(columns);
});
