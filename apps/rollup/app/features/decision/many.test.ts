import { describe, expect, it } from 'vitest';
import { sortedOut, stepsOf } from './many.ts';

describe('many decisions at a time', () => {
  it('go in steps, and none is left out', () => {
    const items = Array.from({ length: 500 }, (_, index) => index);
    const steps = stepsOf(items, 25);
    expect(steps).toHaveLength(20);
    expect(steps.flat()).toEqual(items);
    expect(stepsOf(items.slice(0, 7), 5).map(({ length }) => length)).toEqual([5, 2]);
    expect(stepsOf([], 5)).toEqual([]);
  });

  it('are told apart by what came of each', () => {
    const chosen = ['a', 'b', 'c'].map((id) => ({ id, version: 1, subject: `อบต. ${id}` }));
    const problem = { kind: 'CONFLICT', code: 'ALREADY_APPROVED', params: { name: 'ก' } };
    const answers = new Map([
      ['a', { id: 'a', problem: null }],
      ['b', { id: 'b', problem }],
    ]);
    expect(sortedOut(chosen, answers)).toEqual({
      through: [{ ...chosen[0], problem: null }],
      refused: [{ ...chosen[1], problem }],
    });
  });
});
