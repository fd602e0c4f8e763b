import type { RoundMonths } from '@sujarit/domain/fiscal-calendar';
import type { TenantClient } from './tenant-unit.ts';

/** How many projects of a year a plan has at one place of its framework. */
export interface PlaceCount {
  authorityId: string;
  frameworkId: string;
  code: string;
  projects: number;
}

/** The projects that plans hold in a year, counted by the place that counts of each; as readPlannedProjects reads them. */
export function readPlaceCounts(
  client: TenantClient,
  question: {
    plans: readonly { authorityId: string; planId: string }[];
    fiscalYear: number;
    months: RoundMonths;
  },
): Promise<PlaceCount[]> {
  const { plans, fiscalYear, months } = question;
  return client.$queryRaw<PlaceCount[]>`
    SELECT t.authority_id::text AS "authorityId", g.framework_id AS "frameworkId", g.node_code AS "code", count(*)::int AS "projects"
    FROM unnest(${plans.map(({ authorityId }) => authorityId)}::uuid[], ${plans.map(({ planId }) => planId)}::uuid[])
      t(authority_id, plan_id)
    JOIN project pr ON pr.authority_id = t.authority_id AND pr.plan_id = t.plan_id
      AND (pr.removed_at IS NULL OR pr.removed_at > (SELECT z.frozen_at FROM round_denominator z
        WHERE z.authority_id = t.authority_id AND z.fiscal_year = ${fiscalYear} AND z.months = ${months}))
    JOIN project_budget b ON b.authority_id = t.authority_id AND b.project_id = pr.id AND b.fiscal_year = ${fiscalYear}
      AND (b.amount IS NOT NULL OR b.mark IS NOT NULL)
    JOIN project_place g ON g.authority_id = t.authority_id AND g.project_id = pr.id AND g.ordinal = 1
    GROUP BY t.authority_id, g.framework_id, g.node_code`;
}
