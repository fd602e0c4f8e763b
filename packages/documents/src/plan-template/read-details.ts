import type { PlanProject } from '@sujarit/domain/plan-document';
import type { Report } from '../plan-reader/findings.ts';
import { detailColumns, emptyDetailRow, sheetOf } from './detail-row.ts';
import { readTable } from './read-table.ts';
import { reportWrong } from './template-findings.ts';
import type { TemplateSheet } from './template-place.ts';

/** Gives the projects their sheets of ส่วนที่ ๓, by their numbers. A row that belongs to no project, or to one that has its sheet, is reported. */
export function readDetails(sheet: TemplateSheet, projects: readonly PlanProject[], report: Report): void {
  const byOrdinal = new Map(projects.map((project) => [project.ordinal, project]));
  for (const { value, row, line, wrong } of readTable(sheet, () => detailColumns, emptyDetailRow, report)) {
    const { ordinal } = value;
    const project = ordinal === null ? undefined : byOrdinal.get(ordinal);
    for (const cell of wrong) reportWrong(report, cell, project?.ordinal ?? null);
    const where = `แผ่น “${sheet.name}” แถว ${row}:`;
    const params = { sheet: sheet.name, row, ordinal: ordinal ?? '', name: value.name ?? '' };
    if (project === undefined) {
      const why = ordinal === null ? 'ไม่ได้ใส่ลำดับโครงการ' : `ไม่มีโครงการลำดับ ${ordinal} ในแผ่นโครงการ`;
      report('SHEET_WITHOUT_PROJECT', 'ERROR', [line, line], `${where} ${why}`, { params });
    } else if (project.sheet !== null) {
      const message = `${where} โครงการลำดับ ${ordinal} มีรายละเอียดแล้วในแถวก่อนหน้า ไม่ได้นำแถวนี้เข้า`;
      report('SHEET_REPEATED', 'WARNING', [line, line], message, { project: project.ordinal, params });
    } else project.sheet = sheetOf(value, project.name, [line, line]);
  }
}
