import { randomUUID } from 'node:crypto';
import { Conflict } from '@sujarit/domain/errors';
import type { PlanDraft } from '@sujarit/domain/plan-draft';
import { planRows } from './create-plan-rows.ts';
import type { TenantClient } from './tenant-unit.ts';

export interface NewPlan {
  authorityId: string;
  draft: PlanDraft;
  /** The import it was read by; null for a plan written by hand. */
  importId: string | null;
  revision?: number;
  /** Gives the ids of the rows, one after the other. */
  newId?: () => string;
}

/**
 * Writes a whole plan as a draft, a handful of statements however large it is. Departments are found by name in what the document prints as
 * responsible. Returns the plan's id.
 * @throws Conflict PLAN_EXISTS when the authority has a plan of the same years and revision
 */
export async function createPlan(
  client: TenantClient,
  { authorityId, draft, importId, revision = 1, newId = randomUUID }: NewPlan,
): Promise<string> {
  const { yearFrom, yearTo } = draft;
  // two plans made at once: the second waits here until the first is committed
  await client.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`plan ${authorityId}`}, 0))`;
  const there = await client.plan.findFirst({
    where: { authorityId, yearFrom, yearTo, revision },
    select: { id: true },
  });
  if (there) throw new Conflict('PLAN_EXISTS', { yearFrom, yearTo, revision });
  const departments = await client.department.findMany({ where: { authorityId }, select: { id: true, name: true } });
  const rows = planRows({ authorityId, draft, importId, revision, departments, newId });
  await client.plan.createMany({ data: [rows.plan] });
  await client.planTarget.createMany({ data: rows.targets });
  await client.project.createMany({ data: rows.projects });
  await client.projectPlace.createMany({ data: rows.places });
  await client.projectBudget.createMany({ data: rows.budgets });
  await client.projectTarget.createMany({ data: rows.projectTargets });
  await client.projectSheet.createMany({ data: rows.sheets });
  await client.risk.createMany({ data: rows.risks });
  await client.riskControl.createMany({ data: rows.controls });
  return rows.plan.id;
}
