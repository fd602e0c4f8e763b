import { encodeGlobalID } from '@pothos/plugin-relay';
import type { Prisma } from '@sujarit/db/generated/prisma/client';
import type { ListItem } from '@sujarit/domain/plan-document';
import { sheetItemsOf } from '@sujarit/domain/sheet-items';
import type { ApiContext } from '../../context.ts';
import { type TenantKey, tenantId } from '../tenant-key.ts';

const byYear = { orderBy: { fiscalYear: 'asc' } } as const;
const parts = {
  places: { orderBy: { ordinal: 'asc' } },
  budgets: byYear,
  targets: byYear,
  sheet: true,
} as const satisfies Prisma.ProjectInclude;

export type StandingProject = Prisma.ProjectGetPayload<{ include: typeof parts }>;

/** The project with all that a save of it may change, as it stands now. */
export function standingProject(context: ApiContext, key: TenantKey): Promise<StandingProject> {
  return context.db.project.findUniqueOrThrow({ where: { authorityId_id: key }, include: parts });
}

/** Several projects, each as `standingProject` gives it. */
export function standingProjects(context: ApiContext, keys: readonly TenantKey[]): Promise<StandingProject[]> {
  return context.db.project.findMany({ where: { OR: [...keys] }, include: parts });
}

export function budgetsOf({ budgets }: StandingProject) {
  return budgets.map(({ fiscalYear, amount, mark }) => ({ fiscalYear, amount: amount?.toFixed(2) ?? null, mark }));
}

export function targetsOf({ targets }: StandingProject) {
  return targets.map(({ fiscalYear, value, unit, operator }) => ({
    fiscalYear,
    value: value?.toFixed(2) ?? null,
    unit,
    operator,
  }));
}

/** What stands, as a save's own fields (`ProjectInput`) and the version: what a stale save is answered with. */
export function asProjectInput(project: StandingProject): Record<string, unknown> {
  const { authorityId, departmentId, sheet } = project;
  return {
    version: project.version,
    name: project.name,
    kind: project.kind,
    measure: project.measure,
    indicator: project.indicator,
    departmentId: departmentId && encodeGlobalID('Department', tenantId({ authorityId, id: departmentId })),
    places: project.places.map(({ nodeCode }) => nodeCode),
    budgets: budgetsOf(project),
    targets: targetsOf(project),
    sheet: sheet && {
      name: sheet.name,
      rationale: sheet.rationale,
      objectives: itemsOf(sheet.objectives),
      targetGroup: itemsOf(sheet.targetGroup),
      method: itemsOf(sheet.method),
      period: sheet.period,
      location: sheet.location,
      budgetStatus: sheet.budgetStatus,
      budgetAmount: sheet.budgetAmount?.toFixed(2) ?? null,
      responsible: sheet.responsible,
      outputs: itemsOf(sheet.outputs),
      outcomes: itemsOf(sheet.outcomes),
      results: itemsOf(sheet.results),
    },
  };
}

function itemsOf(stored: Prisma.JsonValue) {
  return sheetItemsOf(stored as ListItem[]);
}
