import { expect, test } from 'vitest';
import { inputOf, typedTargets, valuesOf } from './target-values.ts';

test('targets come back as they were; a year without one stays without', () => {
  const targets = [{ metric: 'ITA_SCORE', fiscalYear: 2566, value: '86.50' }];
  const values = valuesOf([...targets, { metric: 'ITA_SCORE', fiscalYear: 2567, value: '87.00' }], [2566, 2567]);
  expect(values).toMatchObject({ 'ITA_SCORE.2567': '87', 'CASE_REDUCTION_PERCENT.2566': '' });
  expect(inputOf(values)).toEqual({
    targets: [
      { metric: 'ITA_SCORE', fiscalYear: 2566, value: '86.50' },
      { metric: 'ITA_SCORE', fiscalYear: 2567, value: '87' },
    ],
    problems: [],
  });
});

test('Thai digits are figures, words are a problem of their field', () => {
  const form = new FormData();
  form.set('version', '1');
  form.set('ITA_SCORE.2566', ' ๘๖ ');
  form.set('CASE_REDUCTION_PERCENT.2566', 'สิบ');
  expect(inputOf(typedTargets(form))).toEqual({
    targets: [{ metric: 'ITA_SCORE', fiscalYear: 2566, value: '86' }],
    problems: [{ field: 'targets.CASE_REDUCTION_PERCENT.2566', code: 'NOT_AN_AMOUNT' }],
  });
});
