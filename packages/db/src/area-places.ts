import type { AreaDimensionSource, AreaPlanSource, AreaRiskSource } from '@sujarit/domain/area-places';
import type { RoundMonths } from '@sujarit/domain/fiscal-calendar';
import { Prisma } from './generated/prisma/client.ts';
import type { TenantClient } from './tenant-unit.ts';

interface Round {
  fiscalYear: number;
  months: RoundMonths;
}

/** The authorities of the scope that count in a year and round, as in a province's own table, with what the rollup keeps of them. */
const counting = ({ fiscalYear, months }: Round) => Prisma.sql`
  SELECT a.province_code, w.formula, coalesce(r.report_state IN ('SENT', 'ACCEPTED'), false) AS reported, r.plan_state,
    r.projects_by_dimension, r.progress_by_dimension, r.risks_by_dimension, r.risk_matrix
  FROM authority a
  LEFT JOIN authority_rollup r ON r.authority_id = a.id AND r.fiscal_year = ${fiscalYear} AND r.months = ${months}
  LEFT JOIN reporting_round w ON w.province_code = a.province_code AND w.fiscal_year = ${fiscalYear} AND w.months = ${months}
  WHERE CASE WHEN w.closed_at IS NULL THEN a.state = 'ACTIVE' OR r.plan_id IS NOT NULL ELSE coalesce(r.frozen, false) END`;

/** The provinces of the scope by dimension: the sums of their authorities, each province's own formula counting (R9); by region, code, dimension. */
export function readAreaDimensions(client: TenantClient, round: Round): Promise<AreaDimensionSource[]> {
  return client.$queryRaw<AreaDimensionSource[]>`
    WITH counting AS MATERIALIZED (${counting(round)}),
    places AS (
      SELECT c.province_code, p.key, p.value::int AS projects, 0 AS counted, 0 AS ordinance, 0 AS disbursed, 0 AS risks
      FROM counting c, jsonb_each_text(c.projects_by_dimension) p
      UNION ALL
      SELECT c.province_code, p.key, 0, coalesce((p.value ->> 'done')::int, 0)
          + CASE WHEN c.formula = 'DONE_AND_IN_PROGRESS' THEN coalesce((p.value ->> 'inProgress')::int, 0) ELSE 0 END,
        coalesce((p.value ->> 'ordinanceBudget')::numeric, 0), coalesce((p.value ->> 'disbursed')::numeric, 0), 0
      FROM counting c, jsonb_each(c.progress_by_dimension) p WHERE c.reported
      UNION ALL
      SELECT c.province_code, p.key, 0, 0, 0, 0, p.value::int FROM counting c, jsonb_each_text(c.risks_by_dimension) p
    )
    SELECT p.code AS "provinceCode", d.dimension AS "dimension", a.reported::int AS "reported",
      coalesce(s.projects, 0)::int AS "projects", coalesce(s.counted, 0)::int AS "counted",
      coalesce(s.ordinance, 0)::numeric(18, 2)::text AS "ordinanceBudget", coalesce(s.disbursed, 0)::numeric(18, 2)::text AS "disbursed",
      coalesce(s.risks, 0)::int AS "risks"
    FROM (SELECT province_code, count(*) FILTER (WHERE reported) AS reported FROM counting GROUP BY 1) a
    JOIN province p ON p.code = a.province_code
    CROSS JOIN (VALUES (1, '1'), (2, '2'), (3, '3'), (4, '4'), (5, '-')) d(no, dimension)
    LEFT JOIN (
      SELECT province_code, CASE WHEN key IN ('1', '2', '3', '4') THEN key ELSE '-' END AS dimension, sum(projects) AS projects,
        sum(counted) AS counted, sum(ordinance) AS ordinance, sum(disbursed) AS disbursed, sum(risks) AS risks
      FROM places GROUP BY 1, 2
    ) s ON s.province_code = a.province_code AND s.dimension = d.dimension
    ORDER BY p.region_no, p.code, d.no`;
}

/** The risks of the provinces of the scope by likelihood and impact, with how many authorities have them. */
export function readAreaRisks(client: TenantClient, round: Round): Promise<AreaRiskSource[]> {
  return client.$queryRaw<AreaRiskSource[]>`
    SELECT p.code AS "provinceCode", s.cell AS "cell", s.authorities::int AS "authorities", s.risks::int AS "risks"
    FROM (
      SELECT c.province_code, m.key AS cell, count(*) AS authorities, sum(m.value::int) AS risks
      FROM (${counting(round)}) c, jsonb_each_text(c.risk_matrix) m GROUP BY 1, 2
    ) s
    JOIN province p ON p.code = s.province_code
    ORDER BY p.region_no, p.code, s.cell`;
}

/** How many authorities of each province of the scope stand at each state of the plan, with the report of the round sent or not. */
export function readAreaPlans(client: TenantClient, round: Round): Promise<AreaPlanSource[]> {
  return client.$queryRaw<AreaPlanSource[]>`
    SELECT c.province_code AS "provinceCode", c.plan_state::text AS "planState", c.reported AS "reported", count(*)::int AS "authorities"
    FROM (${counting(round)}) c GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`;
}
