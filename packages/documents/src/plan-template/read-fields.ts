import type { Report } from '../plan-reader/findings.ts';
import type { TemplateField } from './template-column.ts';
import { reportMissing, reportUnknown, reportWrong } from './template-findings.ts';
import { headingOf, readCell, type TemplateSheet } from './template-place.ts';

/** The values of a sheet that has one on each line, behind its heading; the line of each by its key. */
export function readFields<Row>(
  sheet: TemplateSheet,
  columns: readonly TemplateField<Row>[],
  value: Row,
  report: Report,
): ReadonlyMap<keyof Row, number> {
  const lines = new Map<keyof Row, number>();
  sheet.rows.forEach((row, index) => {
    const heading = headingOf(row.cells.find(({ column }) => column === 0));
    const cell = row.cells.find(({ column }) => column === 1);
    const field = columns.find((column) => column.heading === heading);
    if (field !== undefined && !lines.has(field.key)) {
      lines.set(field.key, sheet.lineAt(index));
      const wrong = readCell(field, value, cell, { sheet, index });
      if (wrong !== null) reportWrong(report, wrong, null);
    } else if (cell !== undefined && index > 0) {
      reportUnknown(report, { sheet: sheet.name, column: heading, row: row.number, line: sheet.lineAt(index) });
    }
  });
  for (const { key, heading } of columns) {
    if (!lines.has(key)) reportMissing(report, { sheet: sheet.name, column: heading, line: sheet.lineAt(0) });
  }
  return lines;
}
