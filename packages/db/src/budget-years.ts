import type { RoundMonths } from '@sujarit/domain/fiscal-calendar';
import type { ReportState } from '@sujarit/domain/report-lifecycle';
import type { TenantClient } from './tenant-unit.ts';

/** Money of one authority in one year as it stands in a round; baht as decimal text. */
export interface BudgetYear {
  authorityId: string;
  fiscalYear: number;
  reportState: ReportState | null;
  planBudget: string;
  ordinanceBudget: string;
  disbursed: string;
}

/** The years in which authorities have a plan, in the order of time, with the money of the same round of each; from the rollup. */
export function readBudgetYears(
  client: TenantClient,
  authorityIds: readonly string[],
  months: RoundMonths,
): Promise<BudgetYear[]> {
  return client.$queryRaw<BudgetYear[]>`
    SELECT r.authority_id::text AS "authorityId", r.fiscal_year AS "fiscalYear", r.report_state::text AS "reportState",
      r.plan_budget::text AS "planBudget", r.ordinance_budget::text AS "ordinanceBudget", r.disbursed::text AS "disbursed"
    FROM authority_rollup r
    WHERE r.authority_id = ANY(${authorityIds}::uuid[]) AND r.months = ${months} AND r.plan_id IS NOT NULL
    ORDER BY r.fiscal_year`;
}
