import { expect, test } from 'vitest';
import { stepOf } from './step.ts';

test.each([
  [0, 100, 0],
  [0.01, 100, 1],
  [25, 100, 1],
  [25.01, 100, 2],
  [100, 100, 4],
  [120, 100, 4],
  [3, 0, 0],
])('%d of %d is step %d', (figure, largest, step) => {
  expect(stepOf(figure, largest)).toBe(step);
});
