import type { PlanTarget } from '@sujarit/domain/plan-document';
import type { Report } from '../plan-reader/findings.ts';
import { readTable } from './read-table.ts';
import { emptyTargetRow, targetRowColumns } from './target-row.ts';
import { reportWrong } from './template-findings.ts';
import type { TemplateSheet } from './template-place.ts';

/** The yearly targets of the plan. A row without a value states none; one without its year or its kind is reported. */
export function readTargets(sheet: TemplateSheet, report: Report): PlanTarget[] {
  return readTable(sheet, () => targetRowColumns, emptyTargetRow, report).flatMap(({ value: row, wrong, ...place }) => {
    for (const cell of wrong) reportWrong(report, cell, null);
    const { metric, label, year, value, unit } = row;
    if (value === null) return [];
    if (metric === null || year === null) {
      if (wrong.length === 0)
        reportWrong(
          report,
          {
            ...place,
            sheet: sheet.name,
            column: 'เป้าหมาย, ปี พ.ศ.',
            value: String(value),
            wrong: 'ต้องเลือกเป้าหมายและใส่ปี',
          },
          null,
        );
      return [];
    }
    return [{ metric, ...(label !== null && { label }), year, value, unit }];
  });
}
