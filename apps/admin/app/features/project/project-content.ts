import type { ProjectPageQuery } from '../../gql/graphql.ts';
import type { ProjectContent } from './project-values.ts';

type ReadProject = Pick<
  ProjectPageQuery['project'],
  'name' | 'kind' | 'measure' | 'indicator' | 'department' | 'places' | 'budgets' | 'sheet'
>;

/** A project of the API in the fields of a save. */
export function contentOf(project: ReadProject): ProjectContent {
  const { name, kind, measure, indicator, department, places, budgets, sheet } = project;
  return {
    name,
    kind,
    measure: measure ?? null,
    indicator: indicator ?? null,
    departmentId: department?.id ?? null,
    places: [...places].sort((a, b) => a.ordinal - b.ordinal).map(({ node }) => node.code),
    budgets: budgets.map(({ fiscalYear, amount, mark }) => ({
      fiscalYear,
      amount: amount ?? null,
      mark: mark ?? null,
    })),
    sheet: sheet ? { ...sheet } : null,
  };
}
