import type { LineRange, PlanDocument, PlanSheet } from '@sujarit/domain/plan-document';
import { authorityMentions } from '../plan-reader/authority.ts';
import type { Report } from '../plan-reader/findings.ts';
import { type FrameworkOutline, frameworkOf } from '../plan-reader/framework-outline.ts';
import { layOutText } from '../plan-reader/laid-out.ts';
import { checkAuthorities } from '../plan-reader/reconcile/check-authorities.ts';
import { checkAmounts } from '../plan-reader/reconcile/check-budgets.ts';
import { checkMissingSheets } from '../plan-reader/reconcile/check-counts.ts';
import { checkFramework } from '../plan-reader/reconcile/check-framework.ts';
import { checkSheet } from '../plan-reader/reconcile/check-sheets.ts';
import { checkYears } from '../plan-reader/reconcile/check-years.ts';

/** What any plan is asked, of a plan that was read from a template. */
export function checkTemplate(
  document: PlanDocument,
  text: string,
  frameworks: readonly FrameworkOutline[],
  report: Report,
): void {
  const { organization, plan, projects } = document;
  const at = (path: string): LineRange => document.readAt?.[path] ?? [0, 0];
  if (projects.length === 0) report('NOTHING_READ', 'ERROR', [0, 0], 'ไม่พบโครงการในเอกสารนี้');
  if (organization.name === null)
    report('AUTHORITY_NOT_FOUND', 'WARNING', at('organization.name'), 'ไม่ได้กรอกชื่อหน่วยงาน');
  if (plan.yearFrom === null || plan.yearTo === null)
    report('PLAN_YEARS_NOT_FOUND', 'WARNING', at('plan.years'), 'ไม่ได้กรอกปีของแผน');
  else checkYears(projects, { from: plan.yearFrom, to: plan.yearTo }, report);
  const outline = frameworks.find(({ id }) => id === plan.framework);
  if (outline === undefined)
    report('FRAMEWORK_UNKNOWN', 'ERROR', at('plan.framework'), 'ไม่ทราบว่าแผนนี้ใช้กรอบแผนใด โปรดเลือก');
  else {
    const framework = frameworkOf(outline);
    if (framework.hasCodes) checkFramework(projects, [], () => undefined, framework, report);
  }
  const authority = authorityOf(document);
  for (const project of projects) {
    if (project.sheet !== null) checkSheet(project, asRead(project.sheet), true, authority, report);
  }
  if (projects.some(({ sheet }) => sheet !== null)) checkMissingSheets(projects, report);
  checkAmounts(projects, report);
  const own = new Set(projects.flatMap(({ lines, sheet }) => [lines[0], ...(sheet ? [sheet.lines[0]] : [])]));
  const mentions = authorityMentions(layOutText(text)).filter(({ line }) => own.has(line));
  checkAuthorities(mentions, authority, projects, report);
}

function authorityOf({ organization, readAt }: PlanDocument) {
  const place = authorityMentions(layOutText(organization.name ?? ''))[0]?.run ?? null;
  return { organization, place, line: readAt?.['organization.name']?.[0] ?? null };
}

/** A sheet as those of running text are checked: here no heading is glued, misprinted or out of order. */
const asRead = (sheet: PlanSheet) => ({
  sheet,
  dimension: null,
  codes: [],
  sequence: null,
  nameLine: sheet.lines[0],
  glued: [],
  misprinted: [],
  headings: [],
  sections: new Map(),
});
