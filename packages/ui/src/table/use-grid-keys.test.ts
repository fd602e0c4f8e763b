import { expect, test } from 'vitest';
import { cellAfterKey } from './use-grid-keys.ts';

const shape = { rows: 336, columns: 9, pageSize: 10 };

test.each([
  ['ArrowDown', false, [0, 3], [1, 3]],
  ['ArrowUp', false, [0, 3], [0, 3]],
  ['ArrowRight', false, [5, 8], [5, 8]],
  ['Home', false, [5, 8], [5, 0]],
  ['End', true, [5, 2], [335, 8]],
  ['PageDown', false, [330, 2], [335, 2]],
] as const)('%s (ctrl %s) from %j leads to %j', (key, ctrl, from, to) => {
  expect(cellAfterKey(key, ctrl, from, shape)).toEqual(to);
});

test('other keys stay the browser’s', () => {
  expect(cellAfterKey('Tab', false, [1, 1], shape)).toBeUndefined();
});
