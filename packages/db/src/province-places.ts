import type { RoundMonths } from '@sujarit/domain/fiscal-calendar';
import type { PlaceSource } from '@sujarit/domain/province-places';
import type { TenantClient } from './tenant-unit.ts';

/**
 * What the rollup keeps of each authority by dimension and by likelihood and impact, in one year and round; by its code. The same authorities
 * as in the province's table, those without figures left out.
 */
export function readProvincePlaces(
  client: TenantClient,
  { provinceCode, fiscalYear, months }: { provinceCode: string; fiscalYear: number; months: RoundMonths },
): Promise<PlaceSource[]> {
  return client.$queryRaw<PlaceSource[]>`
    SELECT a.id::text AS "id", r.report_state::text AS "reportState", r.projects_by_dimension AS "projects",
      r.progress_by_dimension AS "progress", r.risks_by_dimension AS "risks", r.risk_matrix AS "riskMatrix"
    FROM authority a
    JOIN authority_rollup r ON r.authority_id = a.id AND r.fiscal_year = ${fiscalYear} AND r.months = ${months}
    LEFT JOIN reporting_round w
      ON w.province_code = a.province_code AND w.fiscal_year = ${fiscalYear} AND w.months = ${months}
    WHERE a.province_code = ${provinceCode}
      AND CASE WHEN w.closed_at IS NULL THEN a.state = 'ACTIVE' OR r.plan_id IS NOT NULL ELSE r.frozen END
    ORDER BY a.code`;
}
