import { NotFound } from '@sujarit/domain/errors';
import type { ContentValue, PlanContent, ProjectContent, RiskContent } from '@sujarit/domain/plan-content';
import type { Prisma } from './generated/prisma/client.ts';
import type { TenantClient } from './tenant-unit.ts';

const byYear = { orderBy: { fiscalYear: 'asc' } } as const;
/** The rows that a plan's content is in, each list in one stable order. */
export const planContentRows = {
  targets: { orderBy: [{ metric: 'asc' }, { fiscalYear: 'asc' }] },
  projects: {
    where: { removedAt: null },
    orderBy: [{ ordinal: 'asc' }, { id: 'asc' }],
    include: { places: { orderBy: { ordinal: 'asc' } }, budgets: byYear, targets: byYear, sheet: true },
  },
  risks: {
    where: { removedAt: null },
    orderBy: [{ ordinal: 'asc' }, { id: 'asc' }],
    include: { controls: { orderBy: [{ ordinal: 'asc' }, { id: 'asc' }] } },
  },
} as const satisfies Prisma.PlanInclude;

type LoadedPlan = Prisma.PlanGetPayload<{ include: typeof planContentRows }>;

/** The content of a plan as its rows stand in this transaction, in one stable order. @throws NotFound PLAN_NOT_FOUND */
export async function loadPlanContent(
  client: TenantClient,
  { authorityId, planId }: { authorityId: string; planId: string },
): Promise<PlanContent> {
  const plan = await client.plan.findUnique({
    where: { authorityId_id: { authorityId, id: planId } },
    include: planContentRows,
  });
  if (!plan) throw new NotFound('PLAN_NOT_FOUND', { planId });
  const places = new Map(plan.projects.map((project, place) => [project.id, place]));
  return {
    framework: plan.frameworkId,
    title: plan.title,
    yearFrom: plan.yearFrom,
    yearTo: plan.yearTo,
    revision: plan.revision,
    targets: plan.targets.map(({ metric, fiscalYear, value }) => ({ metric, fiscalYear, value: value.toFixed(2) })),
    projects: plan.projects.map(projectContent),
    risks: plan.risks.map((risk) => riskContent(risk, places)),
  };
}

function projectContent(project: LoadedPlan['projects'][number]): ProjectContent {
  return {
    ordinal: project.ordinal,
    kind: project.kind,
    name: project.name,
    printedNo: project.printedNo,
    measure: project.measure,
    indicator: project.indicator,
    department: project.departmentId,
    places: project.places.map((place) => place.nodeCode),
    budgets: project.budgets.map(({ fiscalYear, amount, mark }) => ({
      fiscalYear,
      amount: amount?.toFixed(2) ?? null,
      mark,
    })),
    targets: project.targets.map(({ fiscalYear, value, unit, operator }) => ({
      fiscalYear,
      value: value?.toFixed(2) ?? null,
      unit,
      operator,
    })),
    sheet: sheetContent(project.sheet),
  };
}

function sheetContent(sheet: LoadedPlan['projects'][number]['sheet']): ProjectContent['sheet'] {
  if (!sheet) return null;
  const list = (value: Prisma.JsonValue) => value as ContentValue;
  return {
    name: sheet.name,
    rationale: sheet.rationale,
    objectives: list(sheet.objectives),
    targetGroup: list(sheet.targetGroup),
    method: list(sheet.method),
    period: sheet.period,
    location: sheet.location,
    budgetStatus: sheet.budgetStatus,
    budgetAmount: sheet.budgetAmount?.toFixed(2) ?? null,
    responsible: sheet.responsible,
    outputs: list(sheet.outputs),
    outcomes: list(sheet.outcomes),
    results: list(sheet.results),
  };
}

function riskContent(risk: LoadedPlan['risks'][number], places: ReadonlyMap<string, number>): RiskContent {
  const { ordinal, process, issues, levels, level, likelihood, impact, controls } = risk;
  return {
    ordinal,
    process,
    issues,
    levels,
    level,
    likelihood,
    impact,
    controls: controls.map(({ text, projectId }) => ({
      text,
      project: projectId === null ? null : (places.get(projectId) ?? null),
    })),
  };
}
