import { inBaht } from '../aggregate-money.ts';
import type { LineRange, ListItem, PlanDocument } from '../plan-document.ts';
import type { DraftProject, PlanDraft } from '../plan-draft.ts';

export interface NamedDepartment {
  id: string;
  name: string;
}

export interface ComparedSheet {
  name: string | null;
  rationale: string | null;
  objectives: ListItem[];
  targetGroup: ListItem[];
  method: ListItem[];
  period: string | null;
  location: string | null;
  budgetStatus: 'AMOUNT' | 'NONE' | 'MISSING' | 'INVALID';
  budgetAmount: string | null;
  responsible: string | null;
  outputs: ListItem[];
  outcomes: ListItem[];
  results: ListItem[];
}

export interface ComparedProject {
  /** Id of its row; of a project that is only in the document "+" and its ordinal there. */
  id: string;
  kind: 'PROJECT' | 'ACTIVITY' | 'MEASURE' | 'GUIDELINE';
  name: string;
  printedNo: string | null;
  measure: string | null;
  indicator: string | null;
  /** A document that names no department of the authority says nothing about it. */
  department: NamedDepartment | null;
  places: string[];
  budgets: { fiscalYear: number; amount: string | null; mark: string | null }[];
  targets: { fiscalYear: number; value: string | null; unit: string | null; operator: string | null }[];
  sheet: ComparedSheet | null;
  /** Lines of the document it was read from, null where it is not a document's. */
  source: LineRange | null;
  lines: FieldLines;
}

export interface ComparedRisk {
  id: string;
  process: string;
  issues: string[];
  levels: ('LOW' | 'MEDIUM' | 'HIGH' | 'VERY_HIGH')[];
  /** `project` is the id of the project that the control is. */
  controls: { text: string; project: string | null }[];
  source: LineRange | null;
}

/** Where fields were read, by the field's name in a difference. */
export type FieldLines = Readonly<Record<string, LineRange>>;

/** A plan as it is compared: the managed one, or what a document says. Amounts and values are texts with two places. */
export interface ComparedPlan {
  title: string;
  /** ISO date. */
  announcedOn: string | null;
  signatory: string | null;
  targets: { metric: 'ITA_SCORE' | 'CASE_REDUCTION_PERCENT'; fiscalYear: number; value: string }[];
  projects: ComparedProject[];
  risks: ComparedRisk[];
  lines: FieldLines;
}

/** What a draft says, in the shape of the managed plan; the lines are the document's that it was drafted from. */
export function comparedDraft(
  draft: PlanDraft,
  document: PlanDocument,
  departmentOf: (responsible: string | null) => NamedDepartment | null,
): ComparedPlan {
  const read = new Map(document.projects.map((project) => [project.ordinal, project]));
  const idOf = (project: DraftProject) => `+${project.ordinal}`;
  return {
    title: draft.title,
    announcedOn: draft.announcedOn,
    signatory: draft.signatory,
    targets: draft.targets.map(({ metric, fiscalYear, value }) => ({ metric, fiscalYear, value: inBaht(value) })),
    projects: draft.projects.map((project) => ({
      id: idOf(project),
      kind: project.kind,
      name: project.name,
      printedNo: project.printedNo,
      measure: project.measure,
      indicator: project.indicator,
      department: departmentOf(project.responsible),
      places: project.places,
      budgets: project.budgets.map(({ amount, ...cell }) => ({ ...cell, amount: decimal(amount) })),
      targets: project.targets.map(({ value, ...target }) => ({ ...target, value: decimal(value) })),
      sheet: project.sheet && { ...project.sheet, budgetAmount: decimal(project.sheet.budgetAmount) },
      source: project.source,
      lines: linesOfSheet(read.get(project.ordinal)?.sheet ?? null),
    })),
    risks: draft.risks.map((risk, place) => ({
      id: `+${risk.ordinal}`,
      process: risk.process,
      issues: risk.issues,
      levels: risk.levels,
      controls: risk.controls.map(({ text, project }) => ({
        text,
        project: project === null ? null : idOf(draft.projects[project]!),
      })),
      source: document.risks[place]?.lines ?? null,
    })),
    lines: linesOfPlan(document),
  };
}

/** The signatory is printed below the day of the announcement, and read with it. */
function linesOfPlan({ readAt = {} }: PlanDocument): FieldLines {
  const fields = [
    ['title', readAt['plan.title']],
    ['announcedOn', readAt['plan.announcedOn']],
    ['signatory', readAt['plan.announcedOn']],
  ] as const;
  return Object.fromEntries(fields.flatMap(([field, lines]) => (lines ? [[field, lines]] : [])));
}

function decimal(value: number | null): string | null {
  return value === null ? null : inBaht(value);
}

function linesOfSheet(sheet: PlanDocument['projects'][number]['sheet']): FieldLines {
  if (!sheet) return {};
  const fields = Object.entries(sheet.fieldLines ?? {}).map(([field, lines]) => [`sheet.${field}`, lines] as const);
  return { sheet: sheet.lines, ...Object.fromEntries(fields) };
}
