import type { PlanRows } from '@sujarit/db/create-plan-rows';
import type { ContentValue, PlanContent } from '@sujarit/domain/plan-content';

/** The content of a plan whose rows are about to be written in bulk: what loadPlanContent reads back afterwards. */
export function contentOfRows(rows: PlanRows): PlanContent {
  const { frameworkId, title, yearFrom, yearTo, revision } = rows.plan;
  const places = new Map(rows.projects.map((project, place) => [project.id, place]));
  const byYear = (a: { fiscalYear: number }, b: { fiscalYear: number }) => a.fiscalYear - b.fiscalYear;
  const metrics = ['ITA_SCORE', 'CASE_REDUCTION_PERCENT'];
  return {
    framework: frameworkId,
    title,
    yearFrom,
    yearTo,
    revision,
    targets: rows.targets
      .map(({ metric, fiscalYear, value }) => ({ metric, fiscalYear, value: value.toFixed(2) }))
      .sort((a, b) => metrics.indexOf(a.metric) - metrics.indexOf(b.metric) || byYear(a, b)),
    projects: rows.projects.map((project) => ({
      ordinal: project.ordinal,
      kind: project.kind,
      name: project.name,
      printedNo: project.printedNo,
      measure: project.measure,
      indicator: project.indicator,
      department: project.departmentId,
      places: rows.places.filter((row) => row.projectId === project.id).map((row) => row.nodeCode),
      budgets: rows.budgets
        .filter((row) => row.projectId === project.id)
        .map(({ fiscalYear, amount, mark }) => ({ fiscalYear, amount: amount?.toFixed(2) ?? null, mark }))
        .sort(byYear),
      targets: [],
      sheet: sheetContent(rows.sheets.find((row) => row.projectId === project.id)),
    })),
    risks: rows.risks.map((risk) => ({
      ordinal: risk.ordinal,
      process: risk.process,
      issues: risk.issues,
      levels: risk.levels,
      level: risk.level,
      likelihood: risk.likelihood,
      impact: risk.impact,
      controls: rows.controls
        .filter((row) => row.riskId === risk.id)
        .map(({ text, projectId }) => ({ text, project: projectId === null ? null : places.get(projectId)! })),
    })),
  };
}

function sheetContent(row: PlanRows['sheets'][number] | undefined): PlanContent['projects'][number]['sheet'] {
  if (!row) return null;
  const { authorityId: _authority, projectId: _project, budgetAmount, ...sheet } = row;
  return { ...(sheet as { [field: string]: ContentValue }), budgetAmount: budgetAmount?.toFixed(2) ?? null };
}
