import { bahtOf, satangOf } from './aggregate-money.ts';
import type { PlanState } from './plan-lifecycle.ts';
import type { PercentFormula } from './traffic-light.ts';

/** The sums of one province, each list of dimensions 1 to 4, then of all together. */
export interface AreaDimensionSource {
  provinceCode: string;
  /** Null where the province has set no round: then what is done counts (R9). */
  formula: PercentFormula | null;
  /** Authorities that have reported. */
  reported: number;
  projects: number[];
  done: number[];
  inProgress: number[];
  /** Baht as decimal text. */
  ordinanceBudget: string[];
  disbursed: string[];
  risks: number[];
}

export interface AreaRiskSource {
  provinceCode: string;
  /** Likelihood and impact: "4-5"; "-" where not rated. */
  cell: string;
  authorities: number;
  risks: number;
}

export interface AreaPlanSource {
  provinceCode: string;
  planState: PlanState | null;
  reported: boolean;
  authorities: number;
}

/** One dimension over the provinces, each list in their order. Null where nobody of a province has reported: that is not 0. */
export interface AreaDimension {
  dimension: string;
  /** The denominators: all projects, reported or not. */
  projects: number[];
  counted: (number | null)[];
  ordinanceBudget: (string | null)[];
  disbursed: (string | null)[];
  risks: number[];
}

/** Risks of one likelihood and impact over the provinces that have any; both null for those that are not rated. */
export interface AreaRiskCell {
  likelihood: number | null;
  impact: number | null;
  provinceCodes: string[];
  authorities: number[];
  counts: number[];
}

const dimensions = ['1', '2', '3', '4', '-'] as const;

/** The figures of each dimension over the provinces; "-" is what all together have more than dimensions 1 to 4. */
export function areaDimensions(sources: readonly AreaDimensionSource[]): AreaDimension[] {
  const count = (list: readonly number[], at: number) =>
    at < 4 ? list[at]! : list[4]! - list.slice(0, 4).reduce((sum, one) => sum + one, 0);
  const money = (list: readonly string[], at: number) =>
    bahtOf(
      at < 4
        ? satangOf(list[at]!)
        : list.slice(0, 4).reduce((left, amount) => left - satangOf(amount), satangOf(list[4]!)),
    );
  return dimensions.map((dimension, at) => {
    const counted = ({ formula, done, inProgress }: AreaDimensionSource) =>
      count(done, at) + (formula === 'DONE_AND_IN_PROGRESS' ? count(inProgress, at) : 0);
    const reported = <Figure>(of: (source: AreaDimensionSource) => Figure) =>
      sources.map((source) => (source.reported > 0 ? of(source) : null));
    return {
      dimension,
      projects: sources.map(({ projects }) => count(projects, at)),
      counted: reported(counted),
      ordinanceBudget: reported(({ ordinanceBudget }) => money(ordinanceBudget, at)),
      disbursed: reported(({ disbursed }) => money(disbursed, at)),
      risks: sources.map(({ risks }) => count(risks, at)),
    };
  });
}

/** The cells of the risk matrix, from the gravest; cells without any risk are left out. */
export function areaRiskCells(sources: readonly AreaRiskSource[]): AreaRiskCell[] {
  const weight = ({ likelihood, impact }: AreaRiskCell) => (likelihood ?? 0) * (impact ?? 0) + (likelihood ?? 0) / 10;
  return [...Map.groupBy(sources, ({ cell }) => cell)]
    .map(([cell, rows]) => {
      const [likelihood, impact] = cell === '-' ? [null, null] : (cell.split('-').map(Number) as [number, number]);
      return {
        likelihood,
        impact,
        provinceCodes: rows.map(({ provinceCode }) => provinceCode),
        authorities: rows.map(({ authorities }) => authorities),
        counts: rows.map(({ risks }) => risks),
      };
    })
    .sort((a, b) => weight(b) - weight(a));
}
