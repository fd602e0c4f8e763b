import { progressPercent } from '@sujarit/domain/traffic-light';
import { Prisma } from './generated/prisma/client.ts';
import type { TenantClient } from './tenant-unit.ts';

/** An area in one round of one year; money as decimal text. `counted` is the numerator of the percent, `projects` its denominator. */
export interface AreaRound {
  fiscalYear: number;
  months: number;
  /** With a plan. */
  authorities: number;
  reported: number;
  projects: number;
  inProgress: number;
  done: number;
  cannot: number;
  counted: number;
  percent: number | null;
  planBudget: string;
  ordinanceBudget: string;
  disbursed: string;
}

/**
 * All rounds of all years of a province, a region, or the nation (neither), in order of time: of closed rounds those that counted when they
 * were closed, with the denominators of then. Each province's own formula counts (R9).
 */
export async function readAreaRounds(
  client: TenantClient,
  { provinceCode, regionNo }: { provinceCode: string | null; regionNo: number | null },
): Promise<AreaRound[]> {
  const province = provinceCode ? Prisma.sql`AND r.province_code = ${provinceCode}` : Prisma.empty;
  const region = regionNo ? Prisma.sql`AND r.region_no = ${regionNo}` : Prisma.empty;
  const found = await client.$queryRaw<Omit<AreaRound, 'percent'>[]>`
    SELECT r.fiscal_year AS "fiscalYear", r.months AS "months", count(*)::int AS "authorities",
      (count(*) FILTER (WHERE r.report_state IN ('SENT', 'ACCEPTED')))::int AS "reported",
      sum(r.projects)::int AS "projects", sum(r.in_progress)::int AS "inProgress", sum(r.done)::int AS "done",
      sum(r.cannot)::int AS "cannot",
      sum(r.done + CASE WHEN w.formula = 'DONE_AND_IN_PROGRESS' THEN r.in_progress ELSE 0 END)::int AS "counted",
      sum(r.plan_budget)::text AS "planBudget", sum(r.ordinance_budget)::text AS "ordinanceBudget",
      sum(r.disbursed)::text AS "disbursed"
    FROM authority_rollup r
    LEFT JOIN reporting_round w
      ON w.province_code = r.province_code AND w.fiscal_year = r.fiscal_year AND w.months = r.months
    WHERE CASE WHEN w.closed_at IS NULL THEN r.plan_id IS NOT NULL ELSE r.frozen END ${province} ${region}
    GROUP BY r.fiscal_year, r.months
    ORDER BY r.fiscal_year, r.months`;
  return found.map((round) => ({
    ...round,
    percent: progressPercent({ projects: round.projects, done: round.counted, inProgress: 0 }, 'DONE'),
  }));
}
