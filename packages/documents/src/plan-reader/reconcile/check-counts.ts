import type { LineRange, PlanProject } from '@sujarit/domain/plan-document';
import type { Declared } from '../declared.ts';
import type { Report } from '../findings.ts';

/** Stated numbers of projects, in the totals rows and in the foreword, against the projects of the table. */
export function checkCounts(projects: readonly PlanProject[], declared: Declared, report: Report): void {
  const count = (dimension: string | null): number =>
    dimension === null ? projects.length : projects.filter((project) => project.dimension === dimension).length;
  const compare = (dimension: string | null, stated: number, lines: LineRange): void => {
    const found = count(dimension);
    if (found === stated) return;
    const of = dimension === null ? 'ทั้งแผน' : `มิติที่ ${dimension}`;
    report(
      'PROJECT_COUNT_DIFFERS',
      'ERROR',
      lines,
      `จำนวนโครงการ${of}ระบุไว้ ${stated} โครงการ แต่อ่านได้ ${found} โครงการ`,
      {
        suggestion: String(found),
        params: { dimension: dimension ?? '', stated, found },
      },
    );
  };
  const { totals } = declared;
  if (totals === null || projects.length === 0) return;
  for (const [dimension, stated] of Object.entries(totals.projects.byDimension)) {
    const lines = declared.rows[dimension];
    if (lines !== undefined) compare(dimension, stated, lines);
  }
  const whole = declared.rows[''];
  if (whole !== undefined && totals.projects.total !== null) compare(null, totals.projects.total, whole);
  for (const { what, dimension, count: stated, line } of declared.stated) {
    if (what === 'total' || dimension !== null) compare(what === 'total' ? null : dimension, stated, [line, line]);
  }
}

/** A project of the table for which no sheet was found, where the document has sheets at all. */
export function checkMissingSheets(projects: readonly PlanProject[], report: Report): void {
  for (const project of projects) {
    if (project.sheet !== null) continue;
    report('SHEET_MISSING', 'WARNING', project.lines, `โครงการ "${project.name}" ไม่มีรายละเอียดโครงการ`, {
      project: project.ordinal,
    });
  }
}
