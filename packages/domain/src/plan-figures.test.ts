import { expect, it } from 'vitest';
import { type FiguredProject, planFigures } from './plan-figures.ts';

const project = (id: string, rest: Partial<FiguredProject> = {}): FiguredProject => ({
  id,
  departmentId: 'd',
  hasSheet: true,
  place: '1.1.1',
  budgets: [
    { fiscalYear: 2566, amount: '10000.50', mark: null },
    { fiscalYear: 2567, amount: null, mark: '✓' },
  ],
  ...rest,
});

it('sums years and dimensions exactly and counts a ticked year as running', () => {
  const figures = planFigures([project('a'), project('b'), project('c', { place: '3.2' })], 2566, 2568);
  expect(figures.byYear).toEqual([
    { fiscalYear: 2566, projects: 3, budget: '30001.50' },
    { fiscalYear: 2567, projects: 3, budget: '0.00' },
    { fiscalYear: 2568, projects: 0, budget: '0.00' },
  ]);
  expect(figures.byDimension).toEqual([
    { code: '1', projects: 2, budget: '20001.00' },
    { code: '3', projects: 1, budget: '10000.50' },
  ]);
  expect(figures.gaps).toEqual([]);
});

it('names everything that a project lacks', () => {
  const bare = project('a', { departmentId: null, hasSheet: false, place: null, budgets: [] });
  const { gaps, byDimension } = planFigures([bare], 2566, 2566);
  expect(gaps.map(({ code }) => code)).toEqual([
    'SHEET_MISSING',
    'DEPARTMENT_MISSING',
    'BUDGET_MISSING',
    'PLACE_MISSING',
  ]);
  expect(byDimension).toEqual([{ code: '-', projects: 1, budget: '0.00' }]);
});
