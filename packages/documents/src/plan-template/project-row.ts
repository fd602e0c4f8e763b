import type { LineRange, PlanProject } from '@sujarit/domain/plan-document';
import { type BudgetCells, budgetCells, budgetColumns, budgetOf, emptyBudget } from './budget-cells.ts';
import { withSign } from './cell-codec.ts';
import { choice, place, places } from './choice-codecs.ts';
import { count } from './number-codecs.ts';
import { emptyTarget, type TargetCells, targetCells, targetColumns, targetOf } from './target-cells.ts';
import { columnsOf, type TemplateColumn, within } from './template-column.ts';
import { KIND_WORDS } from './template-words.ts';
import { ownText, text } from './text-codecs.ts';

/** Fiscal years (B.E.) that the table has columns for. */
export interface TableYears {
  budgets: readonly string[];
  targets: readonly string[];
}

type Plain = 'codes' | 'kind' | 'measure' | 'name' | 'department' | 'indicator';

/** A project as its row has it. */
export interface ProjectRow extends Pick<PlanProject, Plain> {
  ordinal: number | null;
  /** Null: that of the first code; undefined: none, in spite of it. */
  dimension: string | null | undefined;
  budgets: Record<string, BudgetCells>;
  targets: Record<string, TargetCells>;
}

const NO_DIMENSION = 'ไม่มี';
const of = columnsOf<ProjectRow>();

export const projectColumns = ({ budgets, targets }: TableYears): TemplateColumn<ProjectRow>[] => [
  of('ordinal', 'ลำดับ', 8, count, {
    rule: { whole: [1, 1_000_000], others: 'refused', message: 'ลำดับเป็นเลขจำนวนเต็มตั้งแต่ 1' },
  }),
  of('dimension', 'มิติ', 12, withSign(place, NO_DIMENSION), { rule: { list: 'dimensions', others: 'taken' } }),
  of('codes', 'รหัสภารกิจ', 16, places, { rule: { list: 'places', others: 'taken' } }),
  of('kind', 'ชนิด', 14, choice(KIND_WORDS), {
    rule: { list: 'kinds', others: 'refused', message: 'โปรดเลือกจากรายการ' },
  }),
  of('name', 'ชื่อโครงการ', 50, ownText),
  of('measure', 'มาตรการ/แนวทางที่สังกัด', 30, text),
  of('department', 'หน่วยงานรับผิดชอบ', 24, text, { rule: { list: 'departments', others: 'taken' } }),
  ...budgets.flatMap((year) =>
    budgetColumns(year).map((column) => within((row: ProjectRow) => row.budgets[year]!, column)),
  ),
  of('indicator', 'ตัวชี้วัด', 30, text),
  ...targets.flatMap((year) =>
    targetColumns(year).map((column) => within((row: ProjectRow) => row.targets[year]!, column)),
  ),
];

/** Gives each of the years its value, where there is one. */
function byYear<Value>(years: readonly string[], value: (year: string) => Value | undefined): Record<string, Value> {
  const pairs = years.map((year) => [year, value(year)] as const);
  return Object.fromEntries(pairs.filter((pair): pair is readonly [string, Value] => pair[1] !== undefined));
}

export const emptyProjectRow = ({ budgets, targets }: TableYears): ProjectRow => ({
  ordinal: null,
  dimension: null,
  codes: [],
  kind: null,
  measure: null,
  name: '',
  department: null,
  indicator: null,
  budgets: byYear(budgets, emptyBudget),
  targets: byYear(targets, emptyTarget),
});

const dimensionOfCodes = ([first]: readonly string[]): string | null => first?.split('.')[0] || null;

export function projectRow(project: PlanProject, { budgets, targets }: TableYears): ProjectRow {
  const { ordinal, codes, kind, measure, name, department, indicator, budgetByYear, targetByYear } = project;
  return {
    ordinal,
    dimension: project.dimension ?? (dimensionOfCodes(codes) === null ? null : undefined),
    codes,
    kind,
    measure,
    name,
    department,
    indicator,
    budgets: byYear(budgets, (year) => budgetCells(budgetByYear[year])),
    targets: byYear(targets, (year) => targetCells(targetByYear[year])),
  };
}

/** The project of a row that was read, without its sheet. */
export function projectOf(row: ProjectRow, ordinal: number, lines: LineRange): PlanProject {
  const { codes, kind, measure, name, department, indicator } = row;
  return {
    ordinal,
    dimension: row.dimension === undefined ? null : (row.dimension ?? dimensionOfCodes(codes)),
    codes,
    kind,
    measure,
    name,
    department,
    budgetByYear: byYear(Object.keys(row.budgets), (year) => budgetOf(row.budgets[year]!)),
    indicator,
    targetByYear: byYear(Object.keys(row.targets), (year) => targetOf(row.targets[year]!)),
    lines,
    sheet: null,
  };
}
