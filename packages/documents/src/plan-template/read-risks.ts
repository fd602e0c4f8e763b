import type { PlanRisk } from '@sujarit/domain/plan-document';
import type { Report } from '../plan-reader/findings.ts';
import { readTable } from './read-table.ts';
import { emptyRiskRow, riskColumns } from './risk-row.ts';
import { reportWrong } from './template-findings.ts';
import type { TemplateSheet } from './template-place.ts';

/** The risk areas; one without a number has that of its place. */
export function readRisks(sheet: TemplateSheet, report: Report): PlanRisk[] {
  return readTable(sheet, () => riskColumns, emptyRiskRow, report).map(({ value, line, wrong }, at) => {
    for (const cell of wrong) reportWrong(report, cell, null);
    return { ...value, no: value.no ?? at + 1, lines: [line, line] };
  });
}
