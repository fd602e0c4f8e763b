import { expect, test } from 'vitest';
import { isPeer } from './peer-group.ts';

const small = { type: 'SAO', size: 'SMALL' } as const;
const large = { type: 'SAO', size: 'LARGE' } as const;
const unknown = { type: 'SAO', size: null } as const;

test('peers are of the same type and size; of whom the size is not known, all of the type', () => {
  expect(isPeer(small, small)).toBe(true);
  expect([large, unknown, { type: 'PAO', size: 'SMALL' } as const].map((other) => isPeer(small, other))).toEqual([
    false,
    false,
    false,
  ]);
  expect([small, large, unknown].every((other) => isPeer(unknown, other))).toBe(true);
  expect(isPeer(unknown, { type: 'PAO', size: null })).toBe(false);
});
