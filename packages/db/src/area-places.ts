import type { AreaDimensionSource, AreaPlanSource, AreaRiskSource } from '@sujarit/domain/area-places';
import type { RoundMonths } from '@sujarit/domain/fiscal-calendar';
import { Prisma } from './generated/prisma/client.ts';
import type { TenantClient } from './tenant-unit.ts';

export interface Round {
  fiscalYear: number;
  months: RoundMonths;
}

/** The authorities of the scope that count in a year and round, as in a province's own table, with what the rollup keeps of them. */
export const counting = ({ fiscalYear, months }: Round) => Prisma.sql`
  SELECT a.province_code, a.region_no, a.type, w.formula, coalesce(r.report_state IN ('SENT', 'ACCEPTED'), false) AS reported, r.plan_state,
    r.projects, r.done, r.in_progress, r.ordinance_budget, r.disbursed,
    r.projects_by_dimension, r.progress_by_dimension, r.risks_by_dimension, r.risk_matrix,
    r.risk_very_high, r.risk_high, r.risk_medium, r.risk_low
  FROM authority a
  LEFT JOIN authority_rollup r ON r.authority_id = a.id AND r.fiscal_year = ${fiscalYear} AND r.months = ${months}
  LEFT JOIN reporting_round w ON w.province_code = a.province_code AND w.fiscal_year = ${fiscalYear} AND w.months = ${months}
  WHERE CASE WHEN w.closed_at IS NULL THEN a.state = 'ACTIVE' OR r.plan_id IS NOT NULL ELSE coalesce(r.frozen, false) END`;

/** A risk stands in every dimension that its controls have, so that these sums may be more than the risks there are. */
const allRisks = '(SELECT sum(value::int) FROM jsonb_each_text(c.risks_by_dimension))';
const numbered = ['1', '2', '3', '4'] as const;

/** Sums of dimensions 1 to 4, then of all together; `part` is what a dimension's share of an authority is read by, `whole` its total. */
const sums = (type: 'int' | 'numeric', part: (dimension: Prisma.Sql) => Prisma.Sql, whole: string) => {
  const number = Prisma.raw(type);
  const parts = numbered.map(
    (dimension) => Prisma.sql`coalesce(sum((${part(Prisma.raw(`'${dimension}'`))})::${number}), 0)`,
  );
  const all = [...parts, Prisma.sql`coalesce(sum(${Prisma.raw(whole)}), 0)`];
  return type === 'int'
    ? Prisma.sql`ARRAY[${Prisma.join(all)}]::int[]`
    : Prisma.sql`ARRAY[${Prisma.join(all.map((sum) => Prisma.sql`(${sum})::numeric(18, 2)::text`))}]`;
};
const progress = (name: string) => (dimension: Prisma.Sql) =>
  Prisma.sql`c.progress_by_dimension -> ${dimension} ->> ${Prisma.raw(`'${name}'`)}`;

/** The provinces of the scope with the sums of their authorities by dimension; by region and code. */
export function readAreaDimensions(client: TenantClient, round: Round): Promise<AreaDimensionSource[]> {
  return client.$queryRaw<AreaDimensionSource[]>`
    SELECT p.code AS "provinceCode", s.*
    FROM (
      SELECT c.province_code, c.formula::text AS "formula", (count(*) FILTER (WHERE c.reported))::int AS "reported",
        ${sums('int', (dimension) => Prisma.sql`c.projects_by_dimension ->> ${dimension}`, 'c.projects')} AS "projects",
        ${sums('int', progress('done'), 'c.done')} AS "done",
        ${sums('int', progress('inProgress'), 'c.in_progress')} AS "inProgress",
        ${sums('numeric', progress('ordinanceBudget'), 'c.ordinance_budget')} AS "ordinanceBudget",
        ${sums('numeric', progress('disbursed'), 'c.disbursed')} AS "disbursed",
        ${sums('int', (dimension) => Prisma.sql`c.risks_by_dimension ->> ${dimension}`, allRisks)} AS "risks"
      FROM (${counting(round)}) c GROUP BY c.province_code, c.formula
    ) s
    JOIN province p ON p.code = s.province_code
    ORDER BY p.region_no, p.code`;
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
