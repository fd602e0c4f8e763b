import { InvalidInput } from './errors.ts';
import { type Framework, frameworks } from './framework/frameworks.ts';
import type { ListItem, PlanDocument, PlanProject, PlanRisk, PrintedProjectKind } from './plan-document.ts';
import { type FindingAnswer, settledDocument } from './plan-draft-answers.ts';
import { matchingProject } from './plan-draft-match.ts';

export type { FindingAnswer } from './plan-draft-answers.ts';

/** Title of a plan that prints none. */
const PLAIN_TITLE = 'แผนปฏิบัติการป้องกันการทุจริต';
const NO_BUDGET = 'ไม่ใช้งบประมาณ';
const RUNS = '✓';
const LEVELS = ['LOW', 'MEDIUM', 'HIGH', 'VERY_HIGH'] as const;

export type DraftProjectKind = PrintedProjectKind;
export type DraftRiskLevel = (typeof LEVELS)[number];
export type DraftOperator = '=' | '>=' | '<=' | '>' | '<';

export interface DraftSheet {
  name: string | null;
  rationale: string | null;
  objectives: ListItem[];
  targetGroup: ListItem[];
  method: ListItem[];
  period: string | null;
  location: string | null;
  budgetStatus: 'AMOUNT' | 'NONE' | 'MISSING' | 'INVALID';
  /** Whole baht. */
  budgetAmount: number | null;
  responsible: string | null;
  outputs: ListItem[];
  outcomes: ListItem[];
  results: ListItem[];
}

export interface DraftProject {
  ordinal: number;
  kind: DraftProjectKind;
  name: string;
  /** A number printed before the name that is no code of the framework. */
  printedNo: string | null;
  measure: string | null;
  indicator: string | null;
  /** Who is responsible, as printed: the department is found from it. */
  responsible: string | null;
  /** Codes of the framework, the one that counts first; empty where the document places the project nowhere. */
  places: string[];
  /** One row per stated year: whole baht or null, and the mark as printed. */
  budgets: { fiscalYear: number; amount: number | null; mark: string | null }[];
  targets: { fiscalYear: number; value: number | null; unit: string | null; operator: DraftOperator | null }[];
  sheet: DraftSheet | null;
  /** Lines of the imported text, 0-based. */
  source: [number, number] | null;
}

export interface DraftRisk {
  ordinal: number;
  process: string;
  issues: string[];
  levels: DraftRiskLevel[];
  /** The highest of `levels`; MEDIUM where the document prints none. */
  level: DraftRiskLevel;
  /** 1-5 each (R16); null where the document scores nothing. */
  likelihood: number | null;
  impact: number | null;
  /** `project` is the place in `projects` of the project that the measure names, where the two texts match clearly. */
  controls: { text: string; project: number | null }[];
}

/** The rows of a managed plan, before they have an authority or ids. */
export interface PlanDraft {
  frameworkId: string;
  title: string;
  yearFrom: number;
  yearTo: number;
  /** ISO date. */
  announcedOn: string | null;
  signatory: string | null;
  targets: { metric: 'ITA_SCORE' | 'CASE_REDUCTION_PERCENT'; fiscalYear: number; value: number }[];
  projects: DraftProject[];
  risks: DraftRisk[];
}

/**
 * What a read document becomes as a managed plan, with the officer's answers to its findings. Amounts and marks stay apart: a tick takes the
 * sheet's amount only where that suggestion was accepted. Targets of other metrics than the two of the plan are left out.
 * `known`: the frameworks that the plan may follow.
 * @throws InvalidInput NOT_A_PLAN, or PLAN_INCOMPLETE with the fields that the document does not say and no answer gave
 */
export function planDraftOf(
  document: PlanDocument,
  answers: readonly FindingAnswer[],
  known: readonly Framework[] = frameworks,
): PlanDraft {
  if (document.kind !== 'PLAN') throw new InvalidInput('NOT_A_PLAN');
  const settled = settledDocument(document, answers);
  const { yearFrom, yearTo } = settled.plan;
  if (yearFrom === null || yearTo === null) {
    throw new InvalidInput('PLAN_INCOMPLETE', [{ field: 'plan.years', code: 'REQUIRED' }]);
  }
  const framework = known.find(({ id }) => id === settled.plan.framework);
  if (!framework) throw new InvalidInput('PLAN_INCOMPLETE', [{ field: 'plan.framework', code: 'REQUIRED' }]);
  const measureCode = measureCodes(settled, framework);
  const withoutTable = settled.projects.every((project) => Object.keys(project.budgetByYear).length === 0);
  const years = withoutTable ? Array.from({ length: yearTo - yearFrom + 1 }, (_, place) => yearFrom + place) : [];
  return {
    frameworkId: framework.id,
    title: settled.plan.title ?? PLAIN_TITLE,
    yearFrom,
    yearTo,
    announcedOn: settled.plan.announcedOn,
    signatory: settled.plan.signatory,
    targets: settled.targets.flatMap(({ metric, year, value }) =>
      metric === 'OTHER' ? [] : [{ metric, fiscalYear: year, value }],
    ),
    projects: settled.projects.map((project) => draftProject(project, framework, measureCode, years)),
    risks: settled.risks.map((risk, place) => draftRisk(risk, place + 1, settled)),
  };
}

/** Where the strategy layout's measures stand: a place below the strategy of the printed name, though a person may have corrected it since. */
function measureCodes(document: PlanDocument, framework: Framework): (project: PlanProject) => string | undefined {
  const printed = document.draftFramework?.nodes.map(({ code, parentCode, nameTh }) => ({
    code,
    parent: parentCode,
    nameTh,
  }));
  const places = (printed ?? framework.nodes).filter(({ code }) => framework.nodes.some((node) => node.code === code));
  return ({ measure, dimension }) =>
    places.find(({ parent, nameTh }) => parent === dimension && nameTh === measure)?.code;
}

function draftProject(
  project: PlanProject,
  framework: Framework,
  measureCode: (project: PlanProject) => string | undefined,
  sheetYears: readonly number[],
): DraftProject {
  const levelOf = new Map(framework.nodes.map((node) => [node.code, node.level]));
  // a number of one figure counts activities, and under a measure every number does; only deeper codes place a project below its dimension
  const codes = project.measure === null ? project.codes.filter((code) => (levelOf.get(code) ?? 0) > 1) : [];
  const measure = project.measure === null ? undefined : measureCode(project);
  const dimension = project.dimension !== null && levelOf.has(project.dimension) ? [project.dimension] : [];
  const strange = project.codes.find((code) => !codes.includes(code));
  return {
    ordinal: project.ordinal,
    kind: project.kind ?? (project.sheet ? 'PROJECT' : 'ACTIVITY'),
    name: project.name,
    printedNo: strange ?? null,
    measure: project.measure,
    indicator: project.indicator,
    responsible: project.sheet?.responsible ?? project.department,
    places: codes.length > 0 ? codes : measure ? [measure] : dimension,
    budgets: sheetYears.length > 0 ? budgetsOfSheet(project, sheetYears) : budgetsOfTable(project),
    targets: Object.entries(project.targetByYear).map(([year, target]) => ({ fiscalYear: Number(year), ...target })),
    sheet: draftSheet(project),
    source: [project.lines[0], project.lines[1]],
  };
}

function budgetsOfTable(project: PlanProject): DraftProject['budgets'] {
  return Object.entries(project.budgetByYear)
    .filter(([, cell]) => cell.amount !== null || cell.mark !== null)
    .map(([year, cell]) => ({ fiscalYear: Number(year), amount: cell.amount, mark: cell.mark }));
}

/** A plan without a table runs its sheets in every year of the plan: without money where the sheet says so, else with a tick and no amount. */
function budgetsOfSheet(project: PlanProject, years: readonly number[]): DraftProject['budgets'] {
  const mark = project.sheet?.budget.status === 'NONE' ? NO_BUDGET : RUNS;
  return years.map((fiscalYear) => ({ fiscalYear, amount: null, mark }));
}

function draftSheet({ sheet }: PlanProject): DraftSheet | null {
  if (!sheet) return null;
  return {
    name: sheet.name,
    rationale: sheet.rationale,
    objectives: sheet.objectives,
    targetGroup: sheet.targetGroup,
    method: sheet.method,
    period: sheet.period,
    location: sheet.location,
    budgetStatus: sheet.budget.status,
    budgetAmount: sheet.budget.amount,
    responsible: sheet.responsible,
    outputs: sheet.outputs,
    outcomes: sheet.outcomes,
    results: sheet.results,
  };
}

function draftRisk(risk: PlanRisk, ordinal: number, { projects, organization }: PlanDocument): DraftRisk {
  const highest = Math.max(...risk.levels.map((level) => LEVELS.indexOf(level)));
  const names = projects.map((project) => project.name);
  const authority = authorityNames(organization.name);
  return {
    ordinal,
    process: risk.process,
    issues: risk.issues,
    levels: risk.levels,
    level: LEVELS[highest] ?? 'MEDIUM',
    likelihood: null,
    impact: null,
    controls: risk.controls.map((text) => ({ text, project: matchingProject(text, names, authority) })),
  };
}

/** The authority's name as plans write it: whole, and with its kind shortened. */
function authorityNames(name: string | null): string[] {
  if (!name) return [];
  const place = name.replace(/^(องค์การบริหารส่วน(ตำบล|จังหวัด)|เทศบาล(ตำบล|เมือง|นคร))/u, '');
  return [name, `อบต.${place}`, `อบจ.${place}`, `ทต.${place}`].map((one) => one.replaceAll('.', ''));
}
