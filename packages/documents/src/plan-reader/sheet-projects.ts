import type { PlanProject } from '@sujarit/domain/plan-document';
import { kindOf } from './project-cell.ts';
import type { ReadSheet } from './sheets.ts';

/** Projects of a document that has sheets but no plan table: one for each sheet, in order. */
export function sheetProjects(sheets: readonly ReadSheet[]): PlanProject[] {
  return sheets.map((read, at) => ({
    ordinal: at + 1,
    dimension: read.dimension,
    codes: [...read.codes],
    kind: kindOf(read.sheet.name),
    measure: null,
    name: read.sheet.name,
    department: null,
    budgetByYear: {},
    indicator: null,
    targetByYear: {},
    lines: read.sheet.lines,
    sheet: read.sheet,
  }));
}
