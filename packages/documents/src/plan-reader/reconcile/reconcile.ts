import type { PlanProject } from '@sujarit/domain/plan-document';
import type { Authority, Mention } from '../authority.ts';
import type { Declared } from '../declared.ts';
import type { Report, Suggest } from '../findings.ts';
import type { Framework } from '../framework-outline.ts';
import type { LaidOut } from '../laid-out.ts';
import type { ReadSheet } from '../sheets.ts';
import { checkAuthorities } from './check-authorities.ts';
import { checkAmounts, checkTotals } from './check-budgets.ts';
import { checkCounts, checkMissingSheets } from './check-counts.ts';
import { checkFramework } from './check-framework.ts';
import { checkSequence } from './check-sequence.ts';
import { checkSheet } from './check-sheets.ts';
import { checkYears } from './check-years.ts';
import { matchSheets } from './match-sheets.ts';
import { suggestAmounts } from './suggest-amounts.ts';

export type ReadParts = {
  readonly laidOut: LaidOut;
  readonly projects: PlanProject[];
  readonly sheets: readonly ReadSheet[];
  /** The projects come from a plan table (else from the sheets or from strategies). */
  readonly fromTable: boolean;
  readonly declared: Declared;
  readonly framework: Framework | null;
  readonly authority: Authority;
  readonly mentions: readonly Mention[];
  readonly years: { readonly from: number; readonly to: number } | null;
  readonly report: Report;
  readonly suggest: Suggest;
};

/** Holds the parts of a plan against each other. Nothing is changed but that projects get their sheets; those left over are answered. */
export function reconcile(parts: ReadParts): ReadSheet[] {
  const { projects, sheets, fromTable, declared, framework, authority, report } = parts;
  const strategies = projects.some((project) => project.measure !== null);
  const { matched, loose } =
    fromTable && sheets.length > 0
      ? matchSheets(projects, sheets, authority.place, report)
      : { matched: inOrder(projects, strategies ? [] : sheets), loose: [] };
  for (const project of projects) {
    const sheet = matched.get(project.ordinal);
    if (sheet !== undefined) checkSheet(project, sheet, fromTable, authority, report);
  }
  const ordinals = new Map([...matched].map(([ordinal, sheet]) => [sheet, ordinal]));
  checkSequence(sheets, (sheet) => ordinals.get(sheet) ?? null, report);
  if (fromTable && sheets.length > 0) checkMissingSheets(projects, report);
  if (fromTable) {
    suggestAmounts(projects, parts.suggest);
    checkAmounts(projects, report);
    checkTotals(projects, declared, report);
    checkCounts(projects, declared, report);
  }
  if (framework !== null && !strategies) {
    checkFramework(projects, sheets, ({ ordinal }) => matched.get(ordinal), framework, report);
  }
  if (framework === null && projects.length > 0) {
    report(
      'FRAMEWORK_UNKNOWN',
      'ERROR',
      projects[0]?.lines ?? [0, 0],
      'ไม่ทราบว่าแผนนี้ใช้กรอบแผนใด โปรดยอมรับหัวข้อของเอกสารเป็นกรอบแผน หรือเลือกกรอบที่มีอยู่',
    );
  }
  checkAuthorities(parts.mentions, authority, projects, report);
  if (parts.years === null && projects.length > 0)
    report('PLAN_YEARS_NOT_FOUND', 'WARNING', [0, 0], 'ไม่พบปีของแผนในเอกสาร', { suggestion: yearsOfTable(projects) });
  if (parts.years !== null) checkYears(projects, parts.years, report);
  return loose;
}

/** Projects that were read from the sheets have them in the same order. */
function inOrder(projects: readonly PlanProject[], sheets: readonly ReadSheet[]): Map<number, ReadSheet> {
  return new Map(
    projects.flatMap((project, at) => (sheets[at] === undefined ? [] : [[project.ordinal, sheets[at]] as const])),
  );
}

/** First and last year that the table has a column for, as a person would write them. */
function yearsOfTable(projects: readonly PlanProject[]): string | null {
  const years = projects.flatMap(({ budgetByYear }) => Object.keys(budgetByYear)).sort();
  return years.length === 0 ? null : `${years[0]}–${years.at(-1)}`;
}
