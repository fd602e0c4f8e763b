import type { YearBudget, YearTarget } from '@sujarit/domain/plan-document';
import { marksOf } from './money-cell.ts';
import { nestedTable } from './nested-table.ts';
import type { StrategyColumns } from './strategy-columns.ts';
import { targetOf } from './target-cell.ts';

export type PlanYears = { readonly from: number; readonly to: number } | null;
type Group = { readonly from: number; readonly to: number } | null;

/** The texts of a group of columns: a nested table in its first cell stands for them all. */
function textsOf(cells: readonly string[], group: Group): string[] {
  if (group === null) return [];
  const nested = nestedTable(cells[group.from] ?? '');
  if (nested !== null) return nested.flat();
  return Array.from({ length: group.to - group.from }, (_, at) => cells[group.from + at] ?? '');
}

/**
 * Years of a group: those printed above it in the same table; without any, the plan's in order when there is exactly
 * one cell for each. Null when the years cannot be told.
 */
function yearsOf(group: Group, texts: readonly string[], columns: StrategyColumns, plan: PlanYears): number[] | null {
  if (group === null) return [];
  const printed = [...columns.years]
    .filter(([column]) => column >= group.from && column < group.to)
    .map(([, year]) => year);
  if (printed.length > 0) return printed;
  if (texts.every((text) => text.trim() === '')) return [];
  return plan !== null && texts.length === plan.to - plan.from + 1 ? texts.map((_, at) => plan.from + at) : null;
}

/** Budget cells by year, or null when no year can be told. */
export function strategyBudgets(
  cells: readonly string[],
  columns: StrategyColumns,
  plan: PlanYears,
): Record<string, YearBudget> | null {
  const texts = textsOf(cells, columns.budget);
  const years = yearsOf(columns.budget, texts, columns, plan);
  if (years === null) return null;
  return Object.fromEntries(
    years.map((year, at) => [String(year), marksOf(texts[at] ?? '')[0] ?? { amount: null, mark: null }]),
  );
}

/** Target cells by year, or null when no year can be told. */
export function strategyTargets(
  cells: readonly string[],
  columns: StrategyColumns,
  plan: PlanYears,
): Record<string, YearTarget> | null {
  const texts = textsOf(cells, columns.targets);
  const years = yearsOf(columns.targets, texts, columns, plan);
  if (years === null) return null;
  return Object.fromEntries(
    years.flatMap((year, at): Array<[string, YearTarget]> => {
      const target = targetOf(texts[at] ?? '');
      return target === null ? [] : [[String(year), target]];
    }),
  );
}
