import { describe, expect, it } from 'vitest';
import { InvalidInput } from './errors.ts';
import { type ProjectInputGiven, readProjectInput } from './project-input.ts';

const rules = { yearFrom: 2566, yearTo: 2570, codes: new Set(['1.1.1', '3.2.1']) };

function problemsOf(given: ProjectInputGiven) {
  try {
    readProjectInput(given, rules);
  } catch (error) {
    if (error instanceof InvalidInput) return error.problems;
  }
  return [];
}

describe('project input', () => {
  it('takes Thai digits and separators, and keeps what is left out, out', () => {
    const read = readProjectInput(
      { name: ' โครงการ ก ', budgets: [{ fiscalYear: 2566, amount: '๑๐,๐๐๐.๕', mark: ' ' }], measure: '' },
      rules,
    );
    expect(read).toEqual({
      name: 'โครงการ ก',
      measure: null,
      budgets: [{ fiscalYear: 2566, amount: '10000.50', mark: null }],
    });
  });

  it('names every problem by its field', () => {
    const budgets = [
      { fiscalYear: 2566, amount: '-5' },
      { fiscalYear: 2566, amount: 'สิบ' },
      { fiscalYear: 2571, amount: '1' },
    ];
    expect(problemsOf({ name: ' ', budgets, places: ['9.9', '1.1.1', '1.1.1'] })).toEqual([
      { field: 'name', code: 'REQUIRED' },
      { field: 'budgets.2566', code: 'NEGATIVE' },
      { field: 'budgets.2566', code: 'NOT_AN_AMOUNT' },
      { field: 'budgets.2566', code: 'REPEATED' },
      { field: 'budgets.2571', code: 'YEAR_NOT_OF_PLAN' },
      { field: 'places.9.9', code: 'UNKNOWN' },
      { field: 'places.1.1.1', code: 'REPEATED' },
    ]);
  });

  it('wants the amount of a sheet that states one', () => {
    expect(problemsOf({ sheet: { budgetStatus: 'AMOUNT' } })).toEqual([
      { field: 'sheet.budgetAmount', code: 'REQUIRED' },
    ]);
    expect(problemsOf({ sheet: { method: [{ level: 9, text: '' }] } })).toEqual([
      { field: 'sheet.method.0.level', code: 'LEVEL' },
      { field: 'sheet.method.0.text', code: 'REQUIRED' },
    ]);
  });
});
