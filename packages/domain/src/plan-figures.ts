import { bahtOf, satangOf } from './aggregate-money.ts';

/** What a plan's figures are made of: one project as its rows stand; amounts in baht as decimal text. */
export interface FiguredProject {
  id: string;
  departmentId: string | null;
  hasSheet: boolean;
  /** Code of the place that counts; null where it is placed nowhere. */
  place: string | null;
  budgets: { fiscalYear: number; amount: string | null; mark: string | null }[];
}

/** What a project of a plan may lack; each a warning, none keeps a plan from being submitted. */
export const gapCodes = ['SHEET_MISSING', 'DEPARTMENT_MISSING', 'BUDGET_MISSING', 'PLACE_MISSING'] as const;
export type GapCode = (typeof gapCodes)[number];

export interface PlanFigures {
  projectCount: number;
  /** Every year of the plan: the projects that run in it and the sum of their amounts (R2). */
  byYear: { fiscalYear: number; projects: number; budget: string }[];
  /** Every dimension that projects stand in, by its code ("-": placed nowhere); the budget is that of all years. */
  byDimension: { code: string; projects: number; budget: string }[];
  gaps: { projectId: string; code: GapCode }[];
}

/** Counts, sums and gaps of a plan over the years from `yearFrom` to `yearTo` (B.E.). */
export function planFigures(projects: readonly FiguredProject[], yearFrom: number, yearTo: number): PlanFigures {
  const years = Array.from({ length: yearTo - yearFrom + 1 }, (_, place) => yearFrom + place);
  const runsIn = (project: FiguredProject, year: number) =>
    project.budgets.filter(({ fiscalYear }) => fiscalYear === year);
  const codes = [...new Set(projects.map(dimensionOf))].sort();
  return {
    projectCount: projects.length,
    byYear: years.map((fiscalYear) => {
      const cells = projects.flatMap((project) => runsIn(project, fiscalYear));
      return { fiscalYear, projects: cells.length, budget: sumOf(cells) };
    }),
    byDimension: codes.map((code) => {
      const within = projects.filter((project) => dimensionOf(project) === code);
      return { code, projects: within.length, budget: sumOf(within.flatMap(({ budgets }) => budgets)) };
    }),
    gaps: projects.flatMap((project) => gapsOf(project).map((code) => ({ projectId: project.id, code }))),
  };
}

/** The first part of the place's code: "2.1.3" stands in dimension 2. */
function dimensionOf({ place }: FiguredProject): string {
  return place?.split('.')[0] ?? '-';
}

function sumOf(cells: readonly { amount: string | null }[]): string {
  return bahtOf(cells.reduce((sum, { amount }) => sum + satangOf(amount ?? '0'), 0n));
}

function gapsOf(project: FiguredProject): GapCode[] {
  const lacks: Record<GapCode, boolean> = {
    SHEET_MISSING: !project.hasSheet,
    DEPARTMENT_MISSING: project.departmentId === null,
    BUDGET_MISSING: project.budgets.length === 0,
    PLACE_MISSING: project.place === null,
  };
  return gapCodes.filter((code) => lacks[code]);
}
