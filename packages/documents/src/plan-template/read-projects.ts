import type { PlanProject } from '@sujarit/domain/plan-document';
import type { Report } from '../plan-reader/findings.ts';
import { emptyProjectRow, type ProjectRow, projectColumns, projectOf, type TableYears } from './project-row.ts';
import { readTable, type TableRow } from './read-table.ts';
import { reportWrong } from './template-findings.ts';
import type { TemplateSheet } from './template-place.ts';

/** Projects of one plan that are read. */
const MOST_PROJECTS = 1000;

/** The projects of the table, without their sheets. Numbers that are missing or repeated are given anew, and reported. */
export function readProjects(sheet: TemplateSheet, report: Report): PlanProject[] {
  let years: TableYears = { budgets: [], targets: [] };
  const columnsFor = (headings: readonly string[]) => {
    years = yearsIn(headings);
    return projectColumns(years);
  };
  const rows = readTable(sheet, columnsFor, () => emptyProjectRow(years), report);
  if (rows.length > MOST_PROJECTS) {
    const { line } = rows[MOST_PROJECTS]!;
    report('LIMIT_REACHED', 'ERROR', [line, line], `แผ่น “${sheet.name}” มีเกิน ${MOST_PROJECTS} โครงการ อ่านเฉพาะส่วนต้น`);
  }
  const kept = rows.slice(0, MOST_PROJECTS);
  const ordinals = ordinalsOf(kept, sheet.name, report);
  return kept.map(({ value, line, wrong, row }, at) => {
    const ordinal = ordinals[at]!;
    for (const cell of wrong) reportWrong(report, cell, ordinal);
    if (value.name === '') {
      const message = `แผ่น “${sheet.name}” แถว ${row}: โครงการนี้ไม่มีชื่อ`;
      report('PROJECT_WITHOUT_NAME', 'ERROR', [line, line], message, {
        project: ordinal,
        params: { sheet: sheet.name, row },
      });
    }
    return projectOf(value, ordinal, [line, line]);
  });
}

/** The years that the headings name, of budgets and of targets. */
function yearsIn(headings: readonly string[]): TableYears {
  const yearsOf = (pattern: RegExp) =>
    [...new Set(headings.flatMap((heading) => pattern.exec(heading)?.[1] ?? []))].sort();
  return {
    budgets: yearsOf(/^(?:งบประมาณ|เครื่องหมาย) ปี (2[56]\d\d)(?: \(บาท\))?$/),
    targets: yearsOf(/^(?:เงื่อนไข|ค่าเป้าหมาย|หน่วย) ปี (2[56]\d\d)$/),
  };
}

/** The number of each row: its own, or the next free one where it has none, or one that stands above already. */
function ordinalsOf(rows: readonly TableRow<ProjectRow>[], sheet: string, report: Report): number[] {
  const taken = new Set<number>();
  let next = Math.max(0, ...rows.map(({ value }) => value.ordinal ?? 0));
  return rows.map(({ value: { ordinal }, line, row }) => {
    if (ordinal !== null && ordinal >= 1 && !taken.has(ordinal)) {
      taken.add(ordinal);
      return ordinal;
    }
    next += 1;
    const where = `แผ่น “${sheet}” แถว ${row}:`;
    const more = { project: next, params: { sheet, row, ordinal: ordinal ?? '' } };
    if (ordinal === null)
      report('MISSING_SEQUENCE', 'WARNING', [line, line], `${where} โครงการไม่มีลำดับ จึงให้เป็นลำดับ ${next}`, more);
    else
      report(
        'WRONG_SEQUENCE',
        'WARNING',
        [line, line],
        `${where} ลำดับ ${ordinal} ซ้ำหรือใช้ไม่ได้ จึงให้เป็นลำดับ ${next}`,
        more,
      );
    return next;
  });
}
