import type { LineRange, PlanDocument } from '@sujarit/domain/plan-document';
import { PLAN_DOCUMENT_FORMAT } from '@sujarit/domain/plan-document-format';
import { findingList, type Report } from '../plan-reader/findings.ts';
import type { ReadPlanOptions } from '../plan-reader/read-plan-text.ts';
import type { SheetText } from '../plan-reader/sheet-text.ts';
import type { Workbook } from '../plan-reader/workbook-cells.ts';
import { checkTemplate } from './check-template.ts';
import { emptyPlanRow, type PlanRow, planColumns } from './plan-row.ts';
import { readDetails } from './read-details.ts';
import { readFields } from './read-fields.ts';
import { readProjects } from './read-projects.ts';
import { readRisks } from './read-risks.ts';
import { readTargets } from './read-targets.ts';
import { reportMissing, reportUnknown } from './template-findings.ts';
import { frameworkIdIn } from './template-lists.ts';
import { type TemplateSheet, templateSheet } from './template-place.ts';
import { SHEETS, TEMPLATE_MARK } from './template-sheets.ts';

/** Steps of reading, for the progress. */
const STEPS = 4;

/** Is the workbook one of ours to be filled? Its mark says so, not its name. */
export function isPlanTemplate({ sheets }: Workbook): boolean {
  return sheets.some(({ name, rows }) => name === SHEETS.choices && rows[0]?.cells[0]?.value === TEMPLATE_MARK);
}

/** A filled template, every cell as it stands. What a person has got wrong is a finding, and is not mended. */
export function readPlanTemplate(
  workbook: Workbook,
  { text, lineOf }: SheetText,
  { onProgress, frameworks }: ReadPlanOptions,
): PlanDocument {
  const { report, sorted } = findingList();
  onProgress?.(1, STEPS, 'headings');
  const sheetOf = (name: string): TemplateSheet | null => {
    const found = templateSheet(workbook, lineOf, name);
    if (found === null) reportMissing(report, { sheet: name, column: '', line: 0 });
    return found;
  };
  const read = <Value>(name: string, reading: (sheet: TemplateSheet) => Value, none: Value): Value => {
    const sheet = sheetOf(name);
    return sheet === null ? none : reading(sheet);
  };
  const row = emptyPlanRow();
  const lines = read(
    SHEETS.plan,
    (sheet) => readFields(sheet, planColumns, row, report),
    new Map<keyof PlanRow, number>(),
  );
  const projects = read(SHEETS.projects, (sheet) => readProjects(sheet, report), []);
  onProgress?.(2, STEPS, 'tables');
  read(SHEETS.details, (sheet) => readDetails(sheet, projects, report), undefined);
  onProgress?.(3, STEPS, 'sheets');
  const risks = read(SHEETS.risks, (sheet) => readRisks(sheet, report), []);
  const targets = read(SHEETS.targets, (sheet) => readTargets(sheet, report), []);
  reportOtherSheets(workbook, lineOf, report);
  const { authority, type, district, province, framework: printed, ...plan } = row;
  const document: PlanDocument = {
    format: PLAN_DOCUMENT_FORMAT,
    kind: 'PLAN',
    organization: { name: authority, type, district, province },
    plan: { ...plan, framework: frameworkId(workbook, printed) },
    targets,
    risks,
    declared: null,
    projects,
    rows: [],
    report: null,
    findings: [],
    readAt: readAt(lines),
  };
  checkTemplate(document, text, frameworks, report);
  onProgress?.(STEPS, STEPS, 'reconcile');
  return { ...document, findings: sorted() };
}

/** The framework's id by the title that the workbook knows it by; else what stands there, which may be an id itself. */
function frameworkId(workbook: Workbook, printed: string | null): string | null {
  if (printed === null) return null;
  const choices = workbook.sheets.find(({ name }) => name === SHEETS.choices);
  const rows = (choices?.rows ?? []).map(({ cells }) => {
    const texts: string[] = [];
    for (const { column, value } of cells) texts[column] = value;
    return texts;
  });
  return frameworkIdIn(rows, printed) ?? printed;
}

/** Sheets that a person has added: they hold something that is not read. */
function reportOtherSheets({ sheets }: Workbook, lineOf: SheetText['lineOf'], report: Report): void {
  const known: readonly string[] = Object.values(SHEETS);
  for (const sheet of sheets) {
    const filled = sheet.rows.find(({ cells }) => cells.length > 0);
    if (filled === undefined || known.includes(sheet.name.trim())) continue;
    reportUnknown(report, { sheet: sheet.name, column: '', row: 0, line: lineOf.get(filled) ?? 0 });
  }
}

const READ_AT = {
  'organization.name': 'authority',
  'plan.title': 'title',
  'plan.framework': 'framework',
  'plan.years': 'yearFrom',
  'plan.announcedOn': 'announcedOn',
} as const satisfies Record<string, keyof PlanRow>;

/** Where single values were read, by their path in the document. */
function readAt(linesOf: ReadonlyMap<keyof PlanRow, number>): NonNullable<PlanDocument['readAt']> {
  const found = Object.entries(READ_AT).flatMap(([path, key]) => {
    const line = linesOf.get(key);
    return line === undefined ? [] : [[path, [line, line] satisfies LineRange] as const];
  });
  return Object.fromEntries(found);
}
