import type { LineRange, YearBudget } from '@sujarit/domain/plan-document';
import { arabicDigits, isPlanYear, wholeNumber } from './digits.ts';
import { type LaidOut, type LaidOutLine, type Row, rowOf, runningText } from './laid-out.ts';
import { marksOf } from './money-cell.ts';
import { planHeading } from './plan-headings.ts';
import { compact } from './thai-text.ts';

export type PlanColumns = {
  readonly dimension: number | null;
  readonly mission: number | null;
  readonly subMission: number | null;
  readonly project: number;
  readonly years: ReadonlyArray<{ readonly year: number; readonly column: number }>;
  readonly department: number | null;
  /** The column is headed as the division's, not merely as remarks. */
  readonly departmentNamed: boolean;
};

/** A row of the ส่วนที่ ๒ table: projects, totals of a dimension or of the plan, or a caption between the rows. */
export type PlanTableRow =
  | ProjectsRow
  | TotalRow
  | { readonly kind: 'caption'; readonly dimension: string | null; readonly codes: readonly string[] };

type InTable = { readonly row: Row; readonly columns: PlanColumns };
export type ProjectsRow = InTable & { readonly kind: 'projects' };
export type TotalRow = InTable & {
  readonly kind: 'total';
  readonly whole: boolean;
  readonly dimension: string | null;
  readonly count: number | null;
  readonly budgets: Record<string, number | null>;
};

const find = (cells: readonly string[], words: RegExp, not: RegExp = /^$/): number | null => {
  const at = cells.findIndex((cell) => words.test(compact(cell)) && !not.test(compact(cell)));
  return at < 0 ? null : at;
};

/** Heading of the projects' column, in the print that two of them have in common: words of a kind, and what narrows them. */
const PROJECTS =
  /^(?:ชื่อ|รายชื่อ|รายการ)?(?:แผนงาน|โครงการ|กิจกรรม|มาตรการ|แนวปฏิบัติงาน|แนวปฏิบัติ|แนวทาง|งาน|และ|หรือ){1,8}(?:(?:ปีงบประมาณ|ประจำปี|พศ|ตาม|ที่|ภายใต้|สำคัญ|\d).{0,30})?$/;

/** Year of a column heading ("ปี ๒๕๖๖", "๒๕๖๖", "ปีงบประมาณ พ.ศ. 2566"), or null. */
export function yearOf(cell: string): number | null {
  const years = arabicDigits(cell).match(/\d{4}/g) ?? [];
  return years.length === 1 && isPlanYear(Number(years[0])) && compact(cell).length <= 24 ? Number(years[0]) : null;
}

export function planColumns(cells: readonly string[], below: readonly string[], foreign: boolean): PlanColumns | null {
  const not = /รับผิดชอบ|ความเสี่ยง|ดำเนินการ$/;
  // in a framework that is not known, measures and guidelines may be a level above the projects
  const activity = foreign ? find(cells, PROJECTS, /รับผิดชอบ|ความเสี่ยง|ดำเนินการ$|^(?:มาตรการ|แนวทาง)/) : null;
  const project = activity ?? find(cells, PROJECTS, not);
  if (project === null || find(cells, /^ตัวชี้วัด/) !== null) return null;
  const years = cells.flatMap((cell, column) => {
    const year = yearOf(cell);
    return year === null || column <= project ? [] : [{ year, column }];
  });
  const above = cells.slice(0, project);
  const dimension = find(cells, /^มิติ/) ?? (foreign ? find(above, DIMENSION) : null);
  const yearsBelow = below.filter((cell) => yearOf(cell) !== null).length;
  if (years.length === 0 && dimension === null && yearsBelow < 2) return null;
  const division = find(cells, /^(?:หน่วยงาน|ส่วนราชการ|ผู้|กอง).{0,20}รับผิดชอบ|^(?:หน่วยงาน|ส่วนราชการ)/);
  return {
    dimension,
    mission: find(cells, /^ภารกิจ/, /ย่อย/) ?? (foreign ? find(above, MISSION) : null),
    subMission: find(cells, /^ภารกิจย่อย/),
    project,
    years,
    department: division ?? find(cells, /^หมายเหตุ/),
    departmentNamed: division !== null,
  };
}

/** Words for the two upper levels in a framework that is not known. */
const DIMENSION = /^(?:(?:ประเด็น)?ยุทธศาสตร์|พันธกิจ|ด้าน)/;
const MISSION = /^(?:กลยุทธ์|เป้าประสงค์|แนวทาง|มาตรการ|พันธกิจ(?!.*ยุทธศาสตร์))/;

/** Rows up to which the tables are read; no plan comes near. */
const MOST_ROWS = 3000;

/** Rows of all plan tables of the document in order; headers that come again on each page are left out. `foreign` as in planHeading. */
export function planTableRows(laidOut: LaidOut, foreign = false): PlanTableRow[] {
  const found: PlanTableRow[] = [];
  let columns: PlanColumns | null = null;
  let idle = 0;
  for (const line of laidOut.lines) {
    if (found.length >= MOST_ROWS) break;
    const row = rowOf(line);
    const caption = captionOf(line, columns, foreign);
    if (caption !== null && found.length < MOST_ROWS / 2) found.push(caption);
    if (row === null) {
      idle = line.text.trim() === '' ? idle : idle + 1;
      if (idle > 6) columns = null;
      continue;
    }
    idle = 0;
    const next = laidOut.lines[line.number + 1];
    const header = planColumns(row.cells, (next === undefined ? null : rowOf(next))?.cells ?? [], foreign);
    if (header !== null) {
      columns = header;
      continue;
    }
    if (caption !== null || columns === null || row.cells.length <= columns.project) continue;
    if (isSubHeader(row.cells, columns)) {
      columns = withYears(row.cells, columns);
      continue;
    }
    if (row.cells.every((cell) => cell === '')) continue;
    const total = totalOf(row, columns);
    if (total !== null) found.push(total);
    else if ((row.cells[columns.project] ?? '') !== '') found.push({ kind: 'projects', row, columns });
  }
  return found;
}

/** A dimension or a code as a line of its own above or between the rows. */
function captionOf(line: LaidOutLine, columns: PlanColumns | null, foreign: boolean): PlanTableRow | null {
  const text = runningText(line);
  const heading = text === null || text.length > 400 ? null : planHeading(text, foreign);
  const amongProjects = columns !== null && (line.cells?.[columns.project] ?? '').trim() !== '';
  if (amongProjects && heading?.level === 'code' && namesProject(heading.code, heading.rest)) return null;
  if (heading?.level === 'dimension') return { kind: 'caption', dimension: String(heading.number), codes: [] };
  return heading?.level === 'code' ? { kind: 'caption', dimension: null, codes: [heading.code] } : null;
}

/** A row that fills the projects' column alone with a code: the code's own name, or a project behind it? */
const namesProject = (code: string, rest: string): boolean =>
  rest === '' || (code.split('.').length > 2 && /(?:^|[).•●–-]\s?)(?:โครงการ|กิจกรรม|มาตรการ)/.test(rest));

/** The second line of a header: years, or the words "งบประมาณ (บาท)" under each year. */
function isSubHeader(cells: readonly string[], columns: PlanColumns): boolean {
  if ((cells[columns.project] ?? '') !== '') return false;
  const filled = cells.filter((cell) => cell !== '');
  return (
    filled.length > 0 &&
    filled.every((cell) => /^งบประมาณ/.test(compact(cell)) || yearOf(cell) !== null || /^\(?บาท\)?$/.test(cell))
  );
}

function withYears(cells: readonly string[], columns: PlanColumns): PlanColumns {
  const years = cells.flatMap((cell, column) => {
    const year = yearOf(cell);
    return year === null ? [] : [{ year, column }];
  });
  return years.length > columns.years.length ? { ...columns, years } : columns;
}

function totalOf(row: Row, columns: PlanColumns): TotalRow | null {
  const leading = row.cells.slice(0, columns.project + 1);
  const words = leading.map(compact);
  if (!words.some((cell) => /^(?:รวม|ผลรวม|ยอดรวม)/.test(cell))) return null;
  const all = leading.join(' ');
  const arabic = arabicDigits(all);
  const dimension = /(?:มิติ|มติ|มิตี)\s?(?:ที่)?\s?(\d)(?!\d)/.exec(arabic)?.[1] ?? null;
  const whole = /(?:ทั้งสิ้น|ทั้งหมด|ทุกมิติ|รวม\s?\d\s?มิติ)/.test(arabic);
  const count = countIn(arabic) ?? wholeNumber(row.cells[columns.project] ?? '');
  const budgets = Object.fromEntries(
    columns.years.map(({ year, column }) => [String(year), totalAmount(marksOf(row.cells[column] ?? ''))]),
  );
  return { kind: 'total', row, columns, whole, dimension: whole ? null : dimension, count, budgets };
}

/** Number of projects in words such as "๕ โครงการ ๒ กิจกรรม": all of them together. Null without any. */
export function countIn(arabic: string): number | null {
  const counts = [...arabic.matchAll(/(\d{1,4})\s?(?:โครงการ|กิจกรรม|มาตรการ)/g)].map((match) => Number(match[1]));
  return counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0);
}

/** A dash in a totals row is a stated nothing. */
function totalAmount(marks: readonly YearBudget[]): number | null {
  const amount = marks.find((mark) => mark.amount !== null)?.amount;
  return amount ?? (marks[0]?.mark === '-' ? 0 : null);
}

export const rowLines = (row: Row): LineRange => [row.line, row.line];
