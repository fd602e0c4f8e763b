import { expect, test } from 'vitest';
import { findingActs } from './finding-acts.ts';

test('a suggestion is taken only where the answer changes the plan', () => {
  expect(findingActs({ code: 'AMOUNT_ONLY_IN_SHEET', severity: 'WARNING', suggestion: '10000' })).toEqual({
    accept: 'take',
    change: true,
  });
  expect(findingActs({ code: 'WRONG_SEQUENCE', severity: 'INFO', suggestion: '6' })).toEqual({
    accept: 'note',
    change: false,
  });
});

test('an error without a suggestion has to be answered or left with a reason', () => {
  expect(findingActs({ code: 'BUDGET_INVALID', severity: 'ERROR', suggestion: null }).accept).toBeUndefined();
});
