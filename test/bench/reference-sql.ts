/*
 * What the province's table is compared with: statements that a good hand would write, with the same columns and the same meaning.
 * Parameters: $1 province, $2 fiscal year, $3 months. Both run as sujarit_app in a province's scope, under row security.
 */

/** Reads what the rollup keeps. */
export const rollupSql = `
  SELECT a.id, a.code, a.name_th, a.type, a.district_code, d.name_th AS district, a.simulated, r.plan_state, r.projects, r.plan_budget,
    r.report_state, r.report_sent_on, r.in_progress, r.done, r.cannot, r.ordinance_budget, r.disbursed,
    r.risk_low, r.risk_medium, r.risk_high, r.risk_very_high, r.ita_total, r.ita_level, r.ita_last_total, r.consistent, r.inconsistent
  FROM authority a
  LEFT JOIN district d ON d.code = a.district_code
  LEFT JOIN authority_rollup r ON r.province_code = $1 AND r.authority_id = a.id AND r.fiscal_year = $2 AND r.months = $3
  WHERE a.province_code = $1 AND a.state = 'ACTIVE'
  ORDER BY a.code`;

/** Sums the rows: one pass over each table for all authorities of the province, joined by hash. */
export const summingSql = `
  WITH own AS MATERIALIZED (SELECT a.id, a.code, a.name_th, a.type, a.district_code, a.simulated FROM authority a WHERE a.province_code = $1 AND a.state = 'ACTIVE'),
  counting AS MATERIALIZED (
    SELECT DISTINCT ON (p.authority_id) p.authority_id, p.id, p.state FROM plan p
    WHERE p.authority_id IN (SELECT id FROM own) AND $2 BETWEEN p.year_from AND p.year_to
    ORDER BY p.authority_id, (p.state IN ('IN_USE', 'CLOSED')) DESC, p.revision DESC, p.year_from DESC
  ),
  marked AS (
    SELECT DISTINCT ON (m.authority_id, m.project_id) m.authority_id, m.project_id, m.consistent FROM consistency_mark m
    WHERE m.authority_id IN (SELECT id FROM own) ORDER BY m.authority_id, m.project_id, m.marked_at DESC, m.id DESC
  ),
  planned AS MATERIALIZED (
    SELECT c.authority_id, pr.id, b.amount, m.consistent
    FROM counting c
    JOIN project pr ON pr.authority_id = c.authority_id AND pr.plan_id = c.id AND pr.removed_at IS NULL
    JOIN project_budget b ON b.authority_id = pr.authority_id AND b.project_id = pr.id AND b.fiscal_year = $2 AND (b.amount IS NOT NULL OR b.mark IS NOT NULL)
    LEFT JOIN marked m ON m.authority_id = pr.authority_id AND m.project_id = pr.id
  ),
  plans AS (
    SELECT authority_id, count(*)::int AS projects, sum(amount) AS plan_budget, count(*) FILTER (WHERE consistent)::int AS consistent,
      count(*) FILTER (WHERE NOT consistent)::int AS inconsistent FROM planned GROUP BY 1
  ),
  reported AS (
    SELECT r.authority_id, r.id, r.state, r.sent_on FROM counting c
    JOIN report r ON r.authority_id = c.authority_id AND r.plan_id = c.id AND r.fiscal_year = $2 AND r.months = $3
  ),
  progress AS (
    SELECT e.authority_id, count(*) FILTER (WHERE e.status = 'IN_PROGRESS')::int AS in_progress, count(*) FILTER (WHERE e.status = 'DONE')::int AS done,
      count(*) FILTER (WHERE e.status = 'CANNOT')::int AS cannot, sum(e.ordinance_budget) AS ordinance_budget, sum(e.disbursed) AS disbursed
    FROM reported r JOIN report_entry e ON e.authority_id = r.authority_id AND e.report_id = r.id
    JOIN planned p ON p.authority_id = e.authority_id AND p.id = e.project_id
    WHERE r.state IN ('SENT', 'ACCEPTED') GROUP BY 1
  ),
  risks AS (
    SELECT k.authority_id, count(*) FILTER (WHERE k.level = 'LOW')::int AS low, count(*) FILTER (WHERE k.level = 'MEDIUM')::int AS medium,
      count(*) FILTER (WHERE k.level = 'HIGH')::int AS high, count(*) FILTER (WHERE k.level = 'VERY_HIGH')::int AS very_high
    FROM counting c JOIN risk k ON k.authority_id = c.authority_id AND k.plan_id = c.id AND k.removed_at IS NULL GROUP BY 1
  )
  SELECT o.id, o.code, o.name_th, o.type, o.district_code, d.name_th AS district, o.simulated, c.state AS plan_state, f.projects, f.plan_budget,
    r.state AS report_state, r.sent_on, g.in_progress, g.done, g.cannot, g.ordinance_budget, g.disbursed,
    k.low, k.medium, k.high, k.very_high, i.total AS ita_total, i.level AS ita_level, l.total AS ita_last_total, f.consistent, f.inconsistent
  FROM own o
  LEFT JOIN district d ON d.code = o.district_code
  LEFT JOIN counting c ON c.authority_id = o.id
  LEFT JOIN plans f ON f.authority_id = o.id
  LEFT JOIN reported r ON r.authority_id = o.id
  LEFT JOIN progress g ON g.authority_id = o.id
  LEFT JOIN risks k ON k.authority_id = o.id
  LEFT JOIN ita_result i ON i.authority_id = o.id AND i.fiscal_year = $2
  LEFT JOIN ita_result l ON l.authority_id = o.id AND l.fiscal_year = $2 - 1
  ORDER BY o.code`;

/** The nation by province: sums of the rollup. Parameters: $1 fiscal year, $2 months; in the nation's scope. */
export const areaSql = `
  SELECT p.code AS "provinceCode", s.* FROM (
    SELECT a.province_code, count(*)::int AS authorities, coalesce(sum(r.projects), 0)::int AS projects, coalesce(sum(r.done), 0)::int AS done,
      coalesce(sum(r.in_progress), 0)::int AS in_progress, coalesce(sum(r.plan_budget), 0) AS plan_budget, coalesce(sum(r.disbursed), 0) AS disbursed,
      coalesce(sum(r.ordinance_budget), 0) AS ordinance_budget, sum(r.risk_low) AS low, sum(r.risk_medium) AS medium, sum(r.risk_high) AS high,
      sum(r.risk_very_high) AS very_high, avg(r.ita_total) AS ita, sum(r.consistent) AS consistent, sum(r.inconsistent) AS inconsistent,
      count(*) FILTER (WHERE r.report_state IN ('SENT', 'ACCEPTED')) AS reported
    FROM authority a LEFT JOIN authority_rollup r ON r.authority_id = a.id AND r.fiscal_year = $1 AND r.months = $2
    WHERE a.state = 'ACTIVE' OR r.plan_id IS NOT NULL GROUP BY 1) s
  JOIN province p ON p.code = s.province_code
  ORDER BY p.region_no, p.code`;

/** Reads what the rollup keeps of a province by dimension. Parameters: $1 province, $2 fiscal year, $3 months. */
export const placesSql = `
  SELECT a.id, r.report_state, r.projects_by_dimension, r.progress_by_dimension, r.risks_by_dimension, r.risk_matrix
  FROM authority a
  JOIN authority_rollup r ON r.province_code = $1 AND r.authority_id = a.id AND r.fiscal_year = $2 AND r.months = $3
  WHERE a.province_code = $1 AND (a.state = 'ACTIVE' OR r.plan_id IS NOT NULL)
  ORDER BY a.code`;
