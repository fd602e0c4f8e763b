import type { PlanProject, YearBudget } from '@sujarit/domain/plan-document';
import { arabicDigits } from './digits.ts';
import type { Report } from './findings.ts';
import { marksOf } from './money-cell.ts';
import { type PlanColumns, type PlanTableRow, type ProjectsRow, rowLines } from './plan-table.ts';
import { type CellProject, type CellReading, kindOf, readProjectCell } from './project-cell.ts';
import { joinWrapped, plain } from './thai-text.ts';
import { unwrapCell } from './unwrap-cell.ts';

/** Is the text (part of) the name of the framework's node of that code? Then it is no project. */
export type IsCodeName = (code: string, text: string) => boolean;

/** Projects up to which a table is read; no plan comes near. */
const MOST_PROJECTS = 1000;

type State = {
  dimension: string | null;
  codes: readonly string[];
  /** The codes were printed last, and no project has followed them yet. */
  dangling: boolean;
  last: PlanProject | null;
  /** The entry above is a caption. */
  captioned: boolean;
  readonly foreign: boolean;
};

/**
 * Projects of the ส่วนที่ ๒ table in order. What a cell of several projects leaves open is reported. `foreign`: the framework is not
 * known and may have no third level, so that a code of two figures places a project too.
 */
export function tableProjects(
  rows: readonly PlanTableRow[],
  isCodeName: IsCodeName,
  report: Report,
  foreign = false,
): PlanProject[] {
  const projects: PlanProject[] = [];
  const state: State = { dimension: null, codes: [], dangling: false, last: null, captioned: false, foreign };
  for (const entry of rows) {
    if (projects.length >= MOST_PROJECTS) break;
    if (entry.kind === 'total') Object.assign(state, { codes: [], dangling: false, last: null });
    else if (entry.kind === 'caption') placeCaption(entry, state);
    else readRow(entry, state, projects, isCodeName, report);
    state.captioned = entry.kind === 'caption';
  }
  return projects;
}

function readRow(
  { row, columns }: ProjectsRow,
  state: State,
  projects: PlanProject[],
  isCodeName: IsCodeName,
  report: Report,
): void {
  const cell = (at: number | null): string => (at === null ? '' : (row.raw[at] ?? ''));
  const marks = columns.years.map(({ column }) => marksOf(cell(column)));
  const most = marks.reduce((longest, one) => Math.max(longest, one.length), 0);
  placeRow(cell(columns.dimension), cell(columns.subMission) || cell(columns.mission), state);
  const reading = readProjectCell(cell(columns.project), most, isCodeName);
  const { projects: read, lead } = continued(reading, most, state);
  if (goesOnWith(lead, isCodeName) && state.last !== null && !state.dangling)
    continueName(state.last, lead, row.line, report);
  const departments = departmentsOf(cell(columns.department), read.length, columns.departmentNamed);
  const budgets = spread(marks, read.length);
  if (budgets.shared !== null && read.length > 0) reportSpread(budgets.shared, read.length, row.line, report);
  read.forEach((one, at) => {
    const codes = one.codes.length > 0 ? one.codes : state.codes;
    state.last = {
      ordinal: projects.length + 1,
      dimension: codes[0]?.split('.')[0] ?? state.dimension,
      codes: [...codes],
      kind: kindOf(one.name),
      measure: null,
      name: one.name,
      department: departments[at] ?? null,
      budgetByYear: budgetByYear(columns, budgets.perYear, at),
      indicator: null,
      targetByYear: {},
      lines: rowLines(row),
      sheet: null,
    };
    projects.push(state.last);
  });
  if (reading.codes.length > 0) state.codes = reading.codes;
  state.dangling = reading.dangling || (state.dangling && read.length === 0 && reading.codes.length === 0);
}

/** A row that only goes on with the row above: its text belongs to the name printed there. */
function continued(
  reading: CellReading,
  marks: number,
  state: State,
): { projects: readonly CellProject[]; lead: string } {
  const [only, ...more] = reading.projects;
  const goesOn =
    only !== undefined &&
    more.length === 0 &&
    only.number === null &&
    only.codes.length === 0 &&
    kindOf(only.name) === null;
  if (goesOn && (marks === 0 || state.dangling) && (state.last !== null || state.dangling))
    return { projects: [], lead: only.name };
  return { projects: reading.projects, lead: reading.lead };
}

/** Is this text the rest of a name (and no number, code or name of a place in the framework)? */
const goesOnWith = (lead: string, isCodeName: IsCodeName): boolean =>
  /[ก-๎]{2}/.test(lead) && !/^[(\d]/.test(arabicDigits(lead)) && !isCodeName('', lead);

/** A caption places the rows below it; several codes directly under each other share them. */
function placeCaption(caption: { dimension: string | null; codes: readonly string[] }, state: State): void {
  const deepest = caption.codes.filter((code) => code.split('.').length === 3 || state.foreign);
  const codes = state.captioned && deepest.length > 0 ? [...state.codes, ...deepest] : deepest;
  state.codes = codes.filter((code) => !codes.some((other) => other.startsWith(`${code}.`)));
  state.dimension = caption.dimension ?? caption.codes[0]?.split('.')[0] ?? state.dimension;
  state.dangling = false;
  state.last = null;
}

function continueName(project: PlanProject, text: string, line: number, report: Report): void {
  project.name = joinWrapped(project.name, text);
  project.lines = [project.lines[0], line];
  report(
    'ROW_CONTINUED',
    'INFO',
    [line, line],
    `ชื่อโครงการต่อมาจากแถวก่อนหน้า (บรรทัด ${project.lines[0] + 1}) โปรดตรวจสอบ`,
    {
      project: project.ordinal,
      params: { line: project.lines[0] + 1 },
    },
  );
}

/** Dimension and codes that a row's leading cells print stay valid for the rows below. */
function placeRow(dimension: string, mission: string, state: State): void {
  const number = /^\D{0,20}(\d)(?!\d)/.exec(arabicDigits(dimension))?.[1];
  const codes = arabicDigits(mission).match(/(?<![\d.])\d{1,2}\.\d{1,2}\.\d{1,2}(?![\d.])/g) ?? [];
  const own = arabicDigits(mission).match(/(?<![\d.])\d{1,2}\.\d{1,2}(?![\d.]\d)/g) ?? [];
  state.dimension = number ?? codes[0]?.split('.')[0] ?? own[0]?.split('.')[0] ?? state.dimension;
  if (codes.length > 0) state.codes = codes;
  else if ((own.length > 0 || number !== undefined) && !state.captioned) state.codes = state.foreign ? own : [];
}

type Shared = 'AMOUNT_SHARED' | 'MARKS_NOT_MATCHING' | null;

/**
 * Marks of each year's cell, project by project: as many marks as projects in order; a single tick or dash for all;
 * a single amount for the first; anything else in order, as far as it goes.
 */
function spread(
  cells: ReadonlyArray<readonly YearBudget[]>,
  count: number,
): { perYear: YearBudget[][]; shared: Shared } {
  let shared: Shared = null;
  const perYear = cells.map((marks) => {
    const single = marks.length === 1 ? marks[0] : undefined;
    if (single !== undefined && single.amount === null) return Array.from({ length: count }, () => single);
    if (single !== undefined && count > 1) shared = 'AMOUNT_SHARED';
    else if (marks.length > 0 && marks.length !== count) {
      const tickAndAmount = count === 1 && marks.find((mark) => mark.amount !== null);
      if (tickAndAmount) return [tickAndAmount];
      shared = 'MARKS_NOT_MATCHING';
    }
    return Array.from({ length: count }, (_, at) => marks[at] ?? { amount: null, mark: null });
  });
  return { perYear, shared };
}

function reportSpread(code: Exclude<Shared, null>, projects: number, line: number, report: Report): void {
  const message =
    code === 'AMOUNT_SHARED'
      ? `ช่องงบประมาณมีจำนวนเงินเดียวสำหรับ ${projects} โครงการ ระบบใส่ไว้ที่โครงการแรก โปรดตรวจสอบ`
      : `จำนวนเครื่องหมายในช่องงบประมาณไม่เท่ากับจำนวนโครงการในช่อง (${projects} โครงการ) โปรดตรวจสอบ`;
  report(code, 'WARNING', [line, line], message, { params: { projects } });
}

function budgetByYear(columns: PlanColumns, perYear: readonly YearBudget[][], at: number): Record<string, YearBudget> {
  return Object.fromEntries(
    columns.years.map(({ year }, column) => [String(year), perYear[column]?.[at] ?? { amount: null, mark: null }]),
  );
}

const DIVISION = /^(?:ทุก)?(?:สำนัก|กอง|ฝ่าย|หน่วย|งาน|ส่วน|โรงเรียน|ศูนย์|สถาน|ปลัด)/;

/** Divisions of the last column: one for each project where there are as many, else the whole text for all. */
function departmentsOf(cell: string, count: number, named: boolean): string[] {
  const text = plain(cell).replace(/^[-–]\s?$/, '');
  if (text === '' || !(named || DIVISION.test(text.replace(/^[-\d๐-๙.)\s]{1,4}/, '')))) return [];
  const parts = text.split(/\s(?=(?:สำนัก|กอง|ฝ่าย|หน่วย))/);
  return parts.length === count
    ? parts.map((part) => unwrapCell(part, { within: text }))
    : Array.from({ length: count }, () => unwrapCell(text));
}
