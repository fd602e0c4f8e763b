import type { RoundMonths } from '@sujarit/domain/fiscal-calendar';
import type { CannotReason, EntryStatus } from '@sujarit/domain/report-lifecycle';
import { Prisma } from './generated/prisma/client.ts';
import type { TenantClient } from './tenant-unit.ts';

/** A project of a plan in one year, as the rollup counts it, with what a sent report of the round says of it. */
export interface PlannedProject {
  authorityId: string;
  id: string;
  ordinal: number;
  name: string;
  kind: 'PROJECT' | 'ACTIVITY' | 'MEASURE' | 'GUIDELINE';
  /** Its places in the plan's framework; the first is the one that counts. */
  places: string[];
  /** Baht as decimal text; null where the year runs without an amount. */
  amount: string | null;
  mark: string | null;
  status: EntryStatus | null;
  percent: number | null;
  reason: CannotReason | null;
}

interface Place {
  frameworkId: string;
  code: string;
}

interface Question {
  plans: readonly { authorityId: string; planId: string }[];
  fiscalYear: number;
  months: RoundMonths;
  /** Only what has one of its places here; `everywhere` says that the plans are those of several provinces. */
  node?: Place & { everywhere: boolean };
}

/**
 * The projects that plans hold in a year, in one query; in the plans' order, each plan's own after that. Of a closed round those that stood
 * when it was closed. The scope decides what is seen; which plans may be read the caller has asked.
 */
export function readPlannedProjects(client: TenantClient, question: Question): Promise<PlannedProject[]> {
  const { plans, fiscalYear, months, node } = question;
  const placed = node ? (node.everywhere ? fromPlace(node) : fromPlans(node)) : Prisma.empty;
  return client.$queryRaw<PlannedProject[]>`
    SELECT pr.authority_id::text AS "authorityId", pr.id::text AS "id", pr.ordinal AS "ordinal", pr.name AS "name", pr.kind::text AS "kind",
      ARRAY(SELECT g.node_code FROM project_place g WHERE g.authority_id = t.authority_id AND g.project_id = pr.id ORDER BY g.ordinal) AS "places",
      b.amount::text AS "amount", b.mark AS "mark", e.status::text AS "status", e.percent AS "percent", e.reason::text AS "reason"
    FROM unnest(${plans.map(({ authorityId }) => authorityId)}::uuid[], ${plans.map(({ planId }) => planId)}::uuid[])
      WITH ORDINALITY t(authority_id, plan_id, place)
    JOIN project pr ON pr.authority_id = t.authority_id AND pr.plan_id = t.plan_id
      AND (pr.removed_at IS NULL OR pr.removed_at > (SELECT z.frozen_at FROM round_denominator z
        WHERE z.authority_id = t.authority_id AND z.fiscal_year = ${fiscalYear} AND z.months = ${months}))
    JOIN project_budget b ON b.authority_id = t.authority_id AND b.project_id = pr.id AND b.fiscal_year = ${fiscalYear}
      AND (b.amount IS NOT NULL OR b.mark IS NOT NULL)
    LEFT JOIN report r ON r.authority_id = t.authority_id AND r.plan_id = t.plan_id AND r.fiscal_year = ${fiscalYear}
      AND r.months = ${months} AND r.state IN ('SENT', 'ACCEPTED')
    LEFT JOIN report_entry e ON e.authority_id = t.authority_id AND e.report_id = r.id AND e.project_id = pr.id
    WHERE true ${placed}
    ORDER BY t.place, pr.ordinal, pr.id`;
}

/** For the plans of one province: an array, since PostgreSQL would turn EXISTS into a join that begins at the place, over all tenants. */
function fromPlans({ frameworkId, code }: Place): Prisma.Sql {
  return Prisma.sql`AND ${code} = ANY (ARRAY(SELECT h.node_code FROM project_place h
    WHERE h.authority_id = t.authority_id AND h.project_id = pr.id AND h.framework_id = ${frameworkId}))`;
}

/** For the plans of an area: begins at the place by its index; a fifth of the time where the plans are the nation's. */
function fromPlace({ frameworkId, code }: Place): Prisma.Sql {
  return Prisma.sql`AND (pr.authority_id, pr.id) IN (SELECT h.authority_id, h.project_id FROM project_place h
    WHERE h.framework_id = ${frameworkId} AND h.node_code = ${code})`;
}
