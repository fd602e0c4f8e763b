import type { TenantClient } from './tenant-unit.ts';

/** One province in one round of one year. `counted` is the numerator of the percent, `projects` its denominator. */
export interface AreaTrendSource {
  provinceCode: string;
  fiscalYear: number;
  months: number;
  /** With a plan. */
  authorities: number;
  reported: number;
  projects: number;
  counted: number;
}

/**
 * Every round of every year in which authorities of the scope have a plan, by province, in order of time: of closed rounds those that counted
 * when they were closed, with the denominators of then. Each province's own formula counts (R9).
 */
export function readAreaTrend(client: TenantClient): Promise<AreaTrendSource[]> {
  return client.$queryRaw<AreaTrendSource[]>`
    SELECT r.province_code AS "provinceCode", r.fiscal_year AS "fiscalYear", r.months AS "months", count(*)::int AS "authorities",
      (count(*) FILTER (WHERE r.report_state IN ('SENT', 'ACCEPTED')))::int AS "reported", sum(r.projects)::int AS "projects",
      sum(r.done + CASE WHEN w.formula = 'DONE_AND_IN_PROGRESS' THEN r.in_progress ELSE 0 END)::int AS "counted"
    FROM authority_rollup r
    LEFT JOIN reporting_round w
      ON w.province_code = r.province_code AND w.fiscal_year = r.fiscal_year AND w.months = r.months
    WHERE CASE WHEN w.closed_at IS NULL THEN r.plan_id IS NOT NULL ELSE r.frozen END
    GROUP BY r.fiscal_year, r.months, r.province_code
    ORDER BY r.fiscal_year, r.months, r.province_code`;
}
