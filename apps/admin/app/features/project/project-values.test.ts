import { describe, expect, test } from 'vitest';
import { amountProblems, inputOf, valuesOf } from './project-values.ts';

const years = [2566, 2567];
const content = {
  name: 'อบรม',
  kind: 'PROJECT',
  departmentId: null,
  places: ['1.1.1', '1.3.1'],
  budgets: [
    { fiscalYear: 2566, amount: '10000.00', mark: '✓' },
    { fiscalYear: 2567, amount: null, mark: '✓' },
  ],
  sheet: {
    budgetStatus: 'AMOUNT',
    budgetAmount: '10000.00',
    method: [
      { level: 1, text: 'ก' },
      { level: 2, text: 'ข' },
    ],
  },
};
const was = { values: valuesOf(content, years), budgets: content.budgets };

describe('what a save sends', () => {
  test('nothing, when nothing was changed; line ends of a form are no change', () => {
    expect(inputOf({ ...was.values, 'sheet.method': 'ก\r\n  ข' }, was)).toEqual({});
  });

  test('Thai figures are an amount; a year that was not touched keeps its mark beside its amount', () => {
    expect(inputOf({ ...was.values, 'budget.2567': '๒๐,๐๐๐' }, was)).toEqual({
      budgets: [content.budgets[0], { fiscalYear: 2567, amount: '20000' }],
    });
  });

  test('words are a mark, an empty year is not stated, figures that are none are left to be refused', () => {
    expect(inputOf({ ...was.values, 'budget.2566': 'ไม่ใช้งบประมาณ', 'budget.2567': '' }, was).budgets).toEqual([
      { fiscalYear: 2566, mark: 'ไม่ใช้งบประมาณ' },
    ]);
    const typo = inputOf({ ...was.values, 'budget.2566': '10,00o' }, was);
    expect(typo.budgets?.[0]).toEqual({ fiscalYear: 2566, amount: '10,00o' });
    expect(amountProblems(typo)).toEqual([{ field: 'budgets.2566', code: 'NOT_AN_AMOUNT' }]);
  });

  test('the place that counts comes first', () => {
    expect(inputOf({ ...was.values, place: '2.1.1' }, was)).toEqual({ places: ['2.1.1', '1.3.1'] });
  });

  test('a sheet without budget has no amount', () => {
    expect(inputOf({ ...was.values, 'sheet.budgetStatus': 'NONE' }, was)).toEqual({
      sheet: { budgetStatus: 'NONE', budgetAmount: null },
    });
  });
});
