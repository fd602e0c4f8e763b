import { expect, it } from 'vitest';
import { changedRows } from './changed-rows.ts';

it('leaves equal rows alone and tells added, changed and removed ones apart', () => {
  const before = [
    { year: 2566, amount: '1.00' },
    { year: 2567, amount: '1.00' },
    { year: 2568, amount: null },
  ];
  const after = [
    { year: 2566, amount: '1.00' },
    { year: 2567, amount: '2.00' },
    { year: 2569, amount: '3.00' },
  ];
  expect(changedRows<{ year: number; amount: string | null }>(before, after, ({ year }) => year)).toEqual({
    added: [{ year: 2569, amount: '3.00' }],
    changed: [{ year: 2567, amount: '2.00' }],
    removed: [{ year: 2568, amount: null }],
  });
});
