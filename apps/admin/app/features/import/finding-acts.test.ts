import { expect, test } from 'vitest';
import { findingActs } from './finding-acts.ts';

test('a suggestion is taken where the answer changes the plan, else noted', () => {
  expect(findingActs({ code: 'AMOUNT_ONLY_IN_SHEET', severity: 'WARNING', suggestion: '10000' })).toEqual({
    accept: 'take',
    change: true,
    leave: true,
  });
  expect(findingActs({ code: 'BUDGET_TOTAL_DIFFERS', severity: 'ERROR', suggestion: '50000' })).toEqual({
    accept: 'note',
    change: false,
    leave: true,
  });
});

test('an error without a suggestion has to be answered or left with a reason; an unknown framework to be chosen', () => {
  expect(findingActs({ code: 'BUDGET_INVALID', severity: 'ERROR', suggestion: null }).accept).toBeUndefined();
  expect(findingActs({ code: 'FRAMEWORK_UNKNOWN', severity: 'ERROR', suggestion: null }).leave).toBe(false);
});
