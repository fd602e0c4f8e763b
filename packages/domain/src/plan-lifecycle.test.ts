import { expect, it } from 'vitest';
import { planActs, planStateAfter, planStates } from './plan-lifecycle.ts';

it('leads from draft to closed, and back only by return or withdrawal', () => {
  const way = ['submit', 'sign', 'return', 'submit', 'sign', 'approve', 'announce', 'putIntoUse', 'close'] as const;
  const seen: string[] = ['DRAFT'];
  for (const act of way) seen.push(planStateAfter(seen.at(-1) as never, act) ?? 'STUCK');
  expect(seen.at(-1)).toBe('CLOSED');
  expect(seen).not.toContain('STUCK');
});

it('allows nothing on a closed plan and no approval without signature', () => {
  expect(planActs.map((act) => planStateAfter('CLOSED', act))).toEqual(planActs.map(() => null));
  expect(planStates.filter((state) => planStateAfter(state, 'approve'))).toEqual(['SIGNED']);
});
