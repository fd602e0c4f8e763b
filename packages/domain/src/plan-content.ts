/** Any list or text of a sheet, as stored. */
export type ContentValue = string | number | boolean | null | ContentValue[] | { [key: string]: ContentValue };

/**
 * What a plan says, and all that a signature covers: its years and title, targets, projects with budgets, targets and sheets, risks with
 * controls. Not in it: state, announcement, decisions, reports, marks, versions and ids of rows. Decimals are texts with two places;
 * a control's project is the project's place in `projects`.
 */
export interface PlanContent {
  framework: string;
  title: string;
  yearFrom: number;
  yearTo: number;
  revision: number;
  targets: { metric: string; fiscalYear: number; value: string }[];
  projects: ProjectContent[];
  risks: RiskContent[];
}

export interface ProjectContent {
  ordinal: number;
  kind: string;
  name: string;
  printedNo: string | null;
  measure: string | null;
  indicator: string | null;
  department: string | null;
  places: string[];
  budgets: { fiscalYear: number; amount: string | null; mark: string | null }[];
  targets: { fiscalYear: number; value: string | null; unit: string | null; operator: string | null }[];
  sheet: { [field: string]: ContentValue } | null;
}

export interface RiskContent {
  ordinal: number;
  process: string;
  issues: string[];
  levels: string[];
  level: string;
  likelihood: number | null;
  impact: number | null;
  controls: { text: string; project: number | null }[];
}

/** One text for one content: keys sorted at every depth, lists in the order given, no spaces. What is hashed is this text in UTF-8. */
export function canonicalText(content: PlanContent): string {
  return JSON.stringify(content, (_key, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
