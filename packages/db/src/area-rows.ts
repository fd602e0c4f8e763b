import type { AreaSource } from '@sujarit/domain/area-table';
import type { RoundMonths } from '@sujarit/domain/fiscal-calendar';
import type { TenantClient } from './tenant-unit.ts';

/**
 * The provinces of the scope with the sums of their authorities' figures in a year and round, in one query. The same authorities count as in
 * a province's own table.
 */
export async function readAreaRows(
  client: TenantClient,
  { fiscalYear, months }: { fiscalYear: number; months: RoundMonths },
): Promise<AreaSource[]> {
  return client.$queryRaw<AreaSource[]>`
    SELECT p.code AS "provinceCode", p.name_th AS "nameTh", p.name_en AS "nameEn", p.region_no AS "regionNo", s.*,
      o.due_on::text AS "dueOn", o.green_from::float8 AS "greenFrom", o.orange_from::float8 AS "orangeFrom", o.formula::text AS "formula"
    FROM (
      SELECT a.province_code,
        count(*)::int AS "authorities",
        (count(*) FILTER (WHERE a.simulated))::int AS "simulated",
        count(r.plan_state)::int AS "withPlan",
        (count(*) FILTER (WHERE r.report_state IN ('SENT', 'ACCEPTED')))::int AS "reported",
        (count(*) FILTER (WHERE r.report_state IN ('SENT', 'ACCEPTED') AND r.report_sent_on > w.due_on))::int AS "late",
        coalesce(sum(r.projects), 0)::int AS "projects",
        coalesce(sum(r.in_progress), 0)::int AS "inProgress",
        coalesce(sum(r.done), 0)::int AS "done",
        coalesce(sum(r.cannot), 0)::int AS "cannot",
        coalesce(sum(r.plan_budget), 0)::text AS "planBudget",
        coalesce(sum(r.ordinance_budget), 0)::text AS "ordinanceBudget",
        coalesce(sum(r.disbursed), 0)::text AS "disbursed",
        coalesce(sum(r.risk_low), 0)::int AS "riskLow",
        coalesce(sum(r.risk_medium), 0)::int AS "riskMedium",
        coalesce(sum(r.risk_high), 0)::int AS "riskHigh",
        coalesce(sum(r.risk_very_high), 0)::int AS "riskVeryHigh",
        count(r.ita_total)::int AS "itaAuthorities",
        round(avg(r.ita_total), 2)::text AS "itaAverage",
        coalesce(sum(r.consistent), 0)::int AS "consistent",
        coalesce(sum(r.inconsistent), 0)::int AS "inconsistent"
      FROM authority a
      LEFT JOIN authority_rollup r ON r.authority_id = a.id AND r.fiscal_year = ${fiscalYear} AND r.months = ${months}
      LEFT JOIN reporting_round w ON w.province_code = a.province_code AND w.fiscal_year = ${fiscalYear} AND w.months = ${months}
      WHERE CASE WHEN w.closed_at IS NULL THEN a.state = 'ACTIVE' OR r.plan_id IS NOT NULL ELSE coalesce(r.frozen, false) END
      GROUP BY a.province_code
    ) s
    JOIN province p ON p.code = s.province_code
    LEFT JOIN reporting_round o ON o.province_code = p.code AND o.fiscal_year = ${fiscalYear} AND o.months = ${months}
    ORDER BY p.region_no, p.code`;
}
