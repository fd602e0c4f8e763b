import type { TenantClient } from '@sujarit/db/tenant-unit';
import type { PackageRow } from '@sujarit/domain/package/package-table';
import type { ListItem } from '@sujarit/domain/plan-document';
import { officeReadablePlanStates } from '@sujarit/domain/plan-lifecycle';
import { reportedStates } from '@sujarit/domain/report-lifecycle';
import { sheetItemsOf } from '@sujarit/domain/sheet-items';
import type { AggregateFilter } from './aggregate-pages.ts';
import type { KnownFrameworks } from './package-frameworks.ts';

interface ProjectFound {
  authorityId: string;
  kind: string;
  name: string;
  frameworkId: string | null;
  nodeCode: string | null;
  years: string;
  period: string | null;
  targetGroup: ListItem[] | null;
  department: string | null;
  planBudget: string | null;
  ordinanceBudget: string | null;
  disbursed: string | null;
  status: string | null;
  reason: string | null;
  reasonText: string | null;
  remark: string | null;
}

/**
 * Projects of the year in the plans that the rollup counts for these authorities, in the plan's order, by authority: those of plans from
 * signing on, with what reports that count say of them.
 */
export async function projectsOf(
  client: TenantClient,
  { fiscalYear, months }: AggregateFilter,
  authorityIds: string[],
  frameworks: KnownFrameworks,
): Promise<Map<string, PackageRow[]>> {
  const found = await client.$queryRaw<ProjectFound[]>`
    SELECT p.authority_id AS "authorityId", p.kind::text, p.name, l.framework_id AS "frameworkId", l.node_code AS "nodeCode",
      (SELECT string_agg(y.fiscal_year::text, ', ' ORDER BY y.fiscal_year) FROM project_budget y
        WHERE y.authority_id = p.authority_id AND y.project_id = p.id) AS years,
      s.period, s.target_group AS "targetGroup", d.name AS department, b.amount::text AS "planBudget",
      e.ordinance_budget::text AS "ordinanceBudget", e.disbursed::text, e.status::text, e.reason::text,
      e.reason_text AS "reasonText", e.remark
    FROM authority_rollup r
    JOIN plan ON plan.authority_id = r.authority_id AND plan.id = r.plan_id AND plan.state::text = ANY(${[...officeReadablePlanStates]})
    LEFT JOIN round_denominator z ON z.authority_id = r.authority_id AND z.fiscal_year = r.fiscal_year AND z.months = r.months
    JOIN project p ON p.authority_id = plan.authority_id AND p.plan_id = plan.id AND (p.removed_at IS NULL OR p.removed_at > z.frozen_at)
    JOIN project_budget b ON b.authority_id = p.authority_id AND b.project_id = p.id AND b.fiscal_year = ${fiscalYear}
      AND (b.amount IS NOT NULL OR b.mark IS NOT NULL)
    LEFT JOIN project_place l ON l.authority_id = p.authority_id AND l.project_id = p.id AND l.ordinal = 1
    LEFT JOIN project_sheet s ON s.authority_id = p.authority_id AND s.project_id = p.id
    LEFT JOIN department d ON d.authority_id = p.authority_id AND d.id = p.department_id
    LEFT JOIN report t ON t.authority_id = plan.authority_id AND t.plan_id = plan.id AND t.fiscal_year = ${fiscalYear}
      AND t.months = ${months} AND t.state::text = ANY(${[...reportedStates]})
    LEFT JOIN report_entry e ON e.authority_id = t.authority_id AND e.report_id = t.id AND e.project_id = p.id
    WHERE r.authority_id = ANY(${authorityIds}::uuid[]) AND r.fiscal_year = ${fiscalYear} AND r.months = ${months}
    ORDER BY p.authority_id, p.ordinal, p.id`;
  await frameworks.learn(
    client,
    found.map(({ frameworkId }) => frameworkId),
  );
  const rows = new Map<string, PackageRow[]>(authorityIds.map((id) => [id, []]));
  for (const { authorityId, name, frameworkId, nodeCode, targetGroup, ...project } of found) {
    const groups = sheetItemsOf(targetGroup ?? []).map(({ text }) => text);
    const place = frameworks.placeOf(frameworkId, nodeCode);
    rows.get(authorityId)?.push({ ...project, ...place, project: name, fiscalYear, targetGroup: groups.join('; ') });
  }
  return rows;
}
