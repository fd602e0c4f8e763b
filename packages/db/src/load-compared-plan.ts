import { NotFound } from '@sujarit/domain/errors';
import type { ComparedPlan, ComparedProject, NamedDepartment } from '@sujarit/domain/plan-difference/compared-plan';
import type { ListItem } from '@sujarit/domain/plan-document';
import type { Prisma } from './generated/prisma/client.ts';
import { planContentRows } from './load-plan-content.ts';
import type { TenantClient } from './tenant-unit.ts';

type LoadedProject = Prisma.PlanGetPayload<{ include: typeof planContentRows }>['projects'][number];

/** A managed plan as its rows stand in this transaction, to be compared with a document. @throws NotFound PLAN_NOT_FOUND */
export async function loadComparedPlan(
  client: TenantClient,
  { authorityId, planId }: { authorityId: string; planId: string },
  departments: readonly NamedDepartment[],
): Promise<ComparedPlan> {
  const where = { authorityId_id: { authorityId, id: planId } };
  const plan = await client.plan.findUnique({ where, include: planContentRows });
  if (!plan) throw new NotFound('PLAN_NOT_FOUND', { planId });
  return {
    title: plan.title,
    announcedOn: plan.announcedOn?.toISOString().slice(0, 10) ?? null,
    signatory: plan.signatory,
    targets: plan.targets.map(({ metric, fiscalYear, value }) => ({ metric, fiscalYear, value: value.toFixed(2) })),
    projects: plan.projects.map((project) => comparedProject(project, departments)),
    risks: plan.risks.map(({ id, process, issues, levels, controls }) => ({
      id,
      process,
      issues,
      levels,
      controls: controls.map(({ text, projectId }) => ({ text, project: projectId })),
      source: null,
    })),
    lines: {},
  };
}

function comparedProject(project: LoadedProject, departments: readonly NamedDepartment[]): ComparedProject {
  const { id, kind, name, printedNo, measure, indicator, departmentId, places, budgets, targets } = project;
  return {
    id,
    kind,
    name,
    printedNo,
    measure,
    indicator,
    department: departments.find((department) => department.id === departmentId) ?? null,
    places: places.map(({ nodeCode }) => nodeCode),
    budgets: budgets.map(({ fiscalYear, amount, mark }) => ({ fiscalYear, amount: amount?.toFixed(2) ?? null, mark })),
    targets: targets.map(({ fiscalYear, value, unit, operator }) => ({
      fiscalYear,
      value: value?.toFixed(2) ?? null,
      unit,
      operator,
    })),
    sheet: project.sheet && comparedSheet(project.sheet),
    source: null,
    lines: {},
  };
}

function comparedSheet(sheet: NonNullable<LoadedProject['sheet']>): ComparedProject['sheet'] {
  const { name, rationale, period, location, budgetStatus, budgetAmount, responsible } = sheet;
  const list = (stored: Prisma.JsonValue) => stored as ListItem[];
  return {
    name,
    rationale,
    objectives: list(sheet.objectives),
    targetGroup: list(sheet.targetGroup),
    method: list(sheet.method),
    period,
    location,
    budgetStatus,
    budgetAmount: budgetAmount?.toFixed(2) ?? null,
    responsible,
    outputs: list(sheet.outputs),
    outcomes: list(sheet.outcomes),
    results: list(sheet.results),
  };
}
