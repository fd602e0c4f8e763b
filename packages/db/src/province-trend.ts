import type { TrendSource } from '@sujarit/domain/province-trend';
import type { TenantClient } from './tenant-unit.ts';

/**
 * Every round of every year in which authorities of a province have a plan, in order of time and code; of a closed round those that counted
 * when it was closed, with the denominators of then.
 */
export function readProvinceTrend(client: TenantClient, provinceCode: string): Promise<TrendSource[]> {
  return client.$queryRaw<TrendSource[]>`
    SELECT a.id::text AS "id", r.fiscal_year AS "fiscalYear", r.months AS "months", r.report_state::text AS "reportState",
      r.projects AS "projects", r.done AS "done", r.in_progress AS "inProgress", w.formula::text AS "formula"
    FROM authority_rollup r
    JOIN authority a ON a.id = r.authority_id
    LEFT JOIN reporting_round w
      ON w.province_code = a.province_code AND w.fiscal_year = r.fiscal_year AND w.months = r.months
    WHERE r.province_code = ${provinceCode} AND CASE WHEN w.closed_at IS NULL THEN r.plan_id IS NOT NULL ELSE r.frozen END
    ORDER BY r.fiscal_year, r.months, a.code`;
}
