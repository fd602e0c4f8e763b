import type { PlanState } from './plan-lifecycle.ts';

/** The sums of one province in one dimension; money as decimal text. */
export interface AreaDimensionSource {
  provinceCode: string;
  /** "1" to "4"; "-" for what stands elsewhere. */
  dimension: string;
  /** Authorities of the province that have reported, in whatever dimension. */
  reported: number;
  projects: number;
  counted: number;
  ordinanceBudget: string;
  disbursed: string;
  risks: number;
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

/** The rows of the provinces, which all have the same dimensions, dimension by dimension. */
export function areaDimensions(sources: readonly AreaDimensionSource[]): AreaDimension[] {
  return [...Map.groupBy(sources, ({ dimension }) => dimension)].map(([dimension, rows]) => ({
    dimension,
    projects: rows.map(({ projects }) => projects),
    counted: rows.map(({ reported, counted }) => (reported > 0 ? counted : null)),
    ordinanceBudget: rows.map(({ reported, ordinanceBudget }) => (reported > 0 ? ordinanceBudget : null)),
    disbursed: rows.map(({ reported, disbursed }) => (reported > 0 ? disbursed : null)),
    risks: rows.map(({ risks }) => risks),
  }));
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
