import type { Finding, LineRange, PlanDocument, PlanProject } from './plan-document.ts';
import { amountOf, everyYear, settleAmount, settleAmounts } from './plan-draft-amounts.ts';
import { arabicDigits } from './thai-digits.ts';

/** What a person made of one finding of a document: `finding` is its place in the document's list, from 0. */
export interface FindingAnswer {
  finding: number;
  state: 'ACCEPTED' | 'CHANGED' | 'LEFT_OPEN';
  /** The value of a change; an accepted finding takes the finding's suggestion. */
  answer: string | null;
}

/**
 * The document with the answers put into it; the document itself stays as it was read. An answer changes what its finding is about and
 * nothing else; findings left open, and those about the writing alone, change nothing.
 */
export function settledDocument(document: PlanDocument, answers: readonly FindingAnswer[]): PlanDocument {
  // through JSON, because projects of one row may share their cells in memory
  const settled: PlanDocument = JSON.parse(JSON.stringify(document));
  for (const answer of [...answers].sort((a, b) => a.finding - b.finding)) {
    const finding = document.findings[answer.finding];
    const value = answer.state === 'ACCEPTED' ? finding?.suggestion : answer.state === 'CHANGED' ? answer.answer : null;
    if (finding && value?.trim()) settle(settled, finding, value.trim());
  }
  return settled;
}

/** The answers, with every suggestion accepted whose finding waits for one. */
export function answersAsSuggested(document: PlanDocument, answers: readonly FindingAnswer[]): FindingAnswer[] {
  const given = new Set(answers.map(({ finding }) => finding));
  return [
    ...answers,
    ...document.findings.flatMap(({ suggestion }, finding) =>
      suggestion === null || given.has(finding) ? [] : [{ finding, state: 'ACCEPTED' as const, answer: null }],
    ),
  ];
}

function settle(document: PlanDocument, finding: Finding, value: string): void {
  const project = document.projects.find((one) => one.ordinal === finding.project);
  switch (finding.code) {
    case 'PLAN_YEARS_NOT_FOUND':
      settleYears(document, value);
      return;
    case 'FRAMEWORK_UNKNOWN':
      document.plan.framework = value;
      return;
    case 'AUTHORITY_NOT_FOUND':
      document.organization.name = value;
      return;
    case 'AUTHORITY_SPELLING':
    case 'FOREIGN_AUTHORITY':
      settleName(document, project, finding, value);
      return;
    case 'SHEET_WITHOUT_PROJECT':
      settleLooseSheet(document, finding, value);
      return;
    case 'YEARS_NOT_OF_PLAN':
      if (project?.sheet) project.sheet.period = value;
      else for (const one of document.projects) shiftYears(document, one);
      return;
    case 'AMOUNT_SHARED':
    case 'MARKS_NOT_MATCHING':
      if (!project) {
        const ofRow = document.projects.filter(({ lines }) => lines[0] === finding.lines[0]);
        settleAmounts(document, ofRow, value);
        return;
      }
      settleAmount(document, project, value);
      return;
    default:
      if (project) settleProject(document, project, finding, value);
  }
}

function settleProject(document: PlanDocument, project: PlanProject, finding: Finding, value: string): void {
  const { sheet } = project;
  switch (finding.code) {
    case 'AMOUNT_ONLY_IN_SHEET':
    case 'AMOUNT_DIFFERS':
      settleAmount(document, project, value);
      return;
    case 'YEARS_NOT_PRINTED':
      if (Object.keys(project.budgetByYear).length > 0) return;
      project.budgetByYear = everyYear(document, { amount: amountOf(value), mark: value });
      return;
    case 'BUDGET_MISSING':
    case 'BUDGET_INVALID':
      if (sheet) sheet.budget = { status: amountOf(value) === null ? 'NONE' : 'AMOUNT', amount: amountOf(value) };
      return;
    case 'RESPONSIBLE_MISSING':
      if (sheet) sheet.responsible = value;
      return;
    case 'SHEET_NAME_DIFFERS':
    case 'SHEET_KIND_DIFFERS':
    case 'SHEET_WITHOUT_NAME':
      if (sheet) sheet.name = value;
      return;
    case 'PROJECT_WITHOUT_NAME':
      project.name = value;
      return;
    case 'CODE_MISSING':
    case 'CODE_NOT_OF_FRAMEWORK':
    case 'SHEET_CODE_DIFFERS': {
      const codes = arabicDigits(value).match(/\d+(?:\.\d+)*/g);
      if (!codes) return;
      project.codes = codes;
      project.dimension = codes[0]!.split('.')[0]!;
      return;
    }
    case 'TEMPLATE_LEFTOVER': {
      const printed = finding.params?.text;
      if (typeof printed === 'string') Object.assign(project, replacedIn(project, printed, value));
      return;
    }
    default:
  }
}

/** Another name for an authority: in the project whose sheet prints it, else in the title, the risks and the projects that stand on its lines. */
function settleName(document: PlanDocument, project: PlanProject | undefined, finding: Finding, value: string): void {
  const printed = finding.params?.name;
  if (typeof printed !== 'string') return;
  if (project) {
    Object.assign(project, replacedIn(project, printed, value));
    return;
  }
  const title = document.readAt?.['plan.title'];
  if (title && overlap(title, finding.lines)) document.plan = replacedIn(document.plan, printed, value);
  for (const one of [...document.risks, ...document.projects]) {
    if (overlap(one.lines, finding.lines)) Object.assign(one, replacedIn(one, printed, value));
  }
}

/** A sheet of its own goes to the project without a sheet that is named; else it becomes a project of that name in every year of the plan. */
function settleLooseSheet(document: PlanDocument, finding: Finding, name: string): void {
  const sheet = document.sheetsWithoutProject?.find(({ lines }) => overlap(lines, finding.lines));
  if (!sheet) return;
  const { codes, ...rest } = sheet;
  const owner = document.projects.find((one) => one.name === name && one.sheet === null);
  if (owner) {
    owner.sheet = rest;
    return;
  }
  const { amount } = rest.budget;
  document.projects.push({
    ordinal: Math.max(0, ...document.projects.map(({ ordinal }) => ordinal)) + 1,
    dimension: codes[0]?.split('.')[0] ?? null,
    codes,
    kind: null,
    measure: null,
    name,
    department: null,
    budgetByYear: everyYear(document, { amount, mark: amount === null ? 'ไม่ใช้งบประมาณ' : '✓' }),
    indicator: null,
    targetByYear: {},
    lines: rest.lines,
    sheet: rest,
  });
}

const overlap = (a: LineRange, b: LineRange): boolean => a[0] <= b[1] && b[0] <= a[1];

/** The same value with a text replaced in every text of it, however deep. */
function replacedIn<Value>(value: Value, printed: string, by: string): Value {
  return JSON.parse(JSON.stringify(value), (_key, one: unknown) =>
    typeof one === 'string' ? one.replaceAll(printed, by) : one,
  );
}

function settleYears(document: PlanDocument, value: string): void {
  const years = (arabicDigits(value).match(/2[56]\d\d/g) ?? []).map(Number);
  if (years.length === 0) return;
  document.plan.yearFrom = Math.min(...years);
  document.plan.yearTo = Math.max(...years);
}

/** Columns of other years are taken, in order, for the plan's own; only where there are as many, and some lie outside. */
function shiftYears(document: PlanDocument, project: PlanProject): void {
  const { yearFrom, yearTo } = document.plan;
  if (yearFrom === null || yearTo === null) return;
  const shifted = <T>(byYear: Record<string, T>): Record<string, T> => {
    const printed = Object.keys(byYear).sort();
    const outside = printed.some((year) => Number(year) < yearFrom || Number(year) > yearTo);
    if (!outside || printed.length !== yearTo - yearFrom + 1) return byYear;
    return Object.fromEntries(printed.map((year, place) => [String(yearFrom + place), byYear[year]!]));
  };
  project.budgetByYear = shifted(project.budgetByYear);
  project.targetByYear = shifted(project.targetByYear);
}
