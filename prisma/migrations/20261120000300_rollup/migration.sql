-- The rollup: recomputed from the rows, per authority and fiscal year, at the end of the transaction that changed them.
-- Written by sujarit_keeper alone. app.compute_rollup is the one definition: the triggers, the rebuild command and the tests use it.

CREATE TABLE app.rollup_due (
  authority_id uuid NOT NULL,
  fiscal_year integer NOT NULL, -- 0: every year
  PRIMARY KEY (authority_id, fiscal_year)
);
GRANT SELECT, INSERT, DELETE ON app.rollup_due TO sujarit_keeper;

-- The plan that counts for a year: one in use or closed before any other, then the latest revision.
CREATE FUNCTION app.plan_of_year(of_authority uuid, of_year integer) RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT p.id FROM public.plan p
  WHERE p.authority_id = of_authority AND of_year BETWEEN p.year_from AND p.year_to
  ORDER BY (p.state IN ('IN_USE', 'CLOSED')) DESC, p.revision DESC, p.year_from DESC LIMIT 1
$$;

CREATE FUNCTION app.compute_rollup(of_authority uuid, of_year integer) RETURNS SETOF public.authority_rollup LANGUAGE sql STABLE AS $$
  WITH owner AS (SELECT * FROM public.authority a WHERE a.id = of_authority),
  years AS (
    SELECT generate_series(p.year_from, p.year_to) AS y FROM public.plan p WHERE p.authority_id = of_authority
    UNION SELECT i.fiscal_year FROM public.ita_result i WHERE i.authority_id = of_authority
    UNION SELECT i.fiscal_year + 1 FROM public.ita_result i WHERE i.authority_id = of_authority
  ),
  wanted AS (SELECT y, app.plan_of_year(of_authority, y) AS plan_id FROM years WHERE of_year = 0 OR y = of_year),
  planned AS (
    SELECT w.y, pr.id, coalesce(b.amount, 0) AS amount, split_part(pp.node_code, '.', 1) AS dimension,
      (SELECT m.consistent FROM public.consistency_mark m WHERE m.authority_id = of_authority AND m.project_id = pr.id ORDER BY m.marked_at DESC, m.id DESC LIMIT 1) AS consistent
    FROM wanted w
    JOIN public.project pr ON pr.authority_id = of_authority AND pr.plan_id = w.plan_id AND pr.removed_at IS NULL
    JOIN public.project_budget b ON b.authority_id = of_authority AND b.project_id = pr.id AND b.fiscal_year = w.y AND (b.amount IS NOT NULL OR b.mark IS NOT NULL)
    LEFT JOIN public.project_place pp ON pp.authority_id = of_authority AND pp.project_id = pr.id AND pp.ordinal = 1
  ),
  by_dimension AS (
    SELECT y, jsonb_object_agg(dimension, n) AS projects, jsonb_object_agg(dimension, amount) AS budget
    FROM (SELECT y, coalesce(dimension, '-') AS dimension, count(*) AS n, sum(amount) AS amount FROM planned GROUP BY 1, 2) d GROUP BY y
  ),
  plan_figures AS (
    SELECT y, count(*)::int AS projects, sum(amount) AS budget, count(*) FILTER (WHERE consistent)::int AS consistent, count(*) FILTER (WHERE NOT consistent)::int AS inconsistent
    FROM planned GROUP BY y
  ),
  reported AS (
    SELECT w.y, r.id, r.months, r.state, r.sent_on, r.state IN ('SENT', 'ACCEPTED') AS counts
    FROM wanted w JOIN public.report r ON r.authority_id = of_authority AND r.plan_id = w.plan_id AND r.fiscal_year = w.y
  ),
  progress AS (
    SELECT r.y, r.months,
      count(*) FILTER (WHERE e.status = 'IN_PROGRESS')::int AS in_progress,
      count(*) FILTER (WHERE e.status = 'DONE')::int AS done,
      count(*) FILTER (WHERE e.status = 'CANNOT')::int AS cannot,
      jsonb_strip_nulls(jsonb_build_object(
        'NO_BUDGET', nullif(count(*) FILTER (WHERE e.status = 'CANNOT' AND e.reason = 'NO_BUDGET'), 0),
        'POLICY_CHANGED', nullif(count(*) FILTER (WHERE e.status = 'CANNOT' AND e.reason = 'POLICY_CHANGED'), 0),
        'NOT_ENOUGH_STAFF', nullif(count(*) FILTER (WHERE e.status = 'CANNOT' AND e.reason = 'NOT_ENOUGH_STAFF'), 0),
        'OTHER', nullif(count(*) FILTER (WHERE e.status = 'CANNOT' AND e.reason = 'OTHER'), 0))) AS cannot_by_reason,
      coalesce(sum(e.ordinance_budget), 0) AS ordinance_budget,
      coalesce(sum(e.disbursed), 0) AS disbursed
    FROM reported r
    JOIN public.report_entry e ON e.authority_id = of_authority AND e.report_id = r.id
    JOIN planned p ON p.y = r.y AND p.id = e.project_id
    WHERE r.counts GROUP BY 1, 2
  ),
  progress_by_dimension AS (
    SELECT y, months, jsonb_object_agg(dimension, figures) AS figures FROM (
      SELECT r.y, r.months, coalesce(p.dimension, '-') AS dimension, jsonb_build_object(
        'inProgress', count(*) FILTER (WHERE e.status = 'IN_PROGRESS'),
        'done', count(*) FILTER (WHERE e.status = 'DONE'),
        'cannot', count(*) FILTER (WHERE e.status = 'CANNOT'),
        'ordinanceBudget', coalesce(sum(e.ordinance_budget), 0)::numeric(16, 2)::text,
        'disbursed', coalesce(sum(e.disbursed), 0)::numeric(16, 2)::text) AS figures
      FROM reported r
      JOIN public.report_entry e ON e.authority_id = of_authority AND e.report_id = r.id
      JOIN planned p ON p.y = r.y AND p.id = e.project_id
      WHERE r.counts GROUP BY 1, 2, 3) d
    GROUP BY 1, 2
  ),
  standing_risk AS (
    SELECT w.y, k.id, k.level, CASE WHEN k.likelihood IS NULL OR k.impact IS NULL THEN '-' ELSE k.likelihood || '-' || k.impact END AS cell
    FROM wanted w JOIN public.risk k ON k.authority_id = of_authority AND k.plan_id = w.plan_id AND k.removed_at IS NULL
  ),
  risks AS (
    SELECT k.y, count(*) FILTER (WHERE k.level = 'LOW')::int AS low, count(*) FILTER (WHERE k.level = 'MEDIUM')::int AS medium,
      count(*) FILTER (WHERE k.level = 'HIGH')::int AS high, count(*) FILTER (WHERE k.level = 'VERY_HIGH')::int AS very_high
    FROM standing_risk k GROUP BY 1
  ),
  risk_matrix AS (
    SELECT y, jsonb_object_agg(cell, n) AS cells FROM (SELECT k.y, k.cell, count(*) AS n FROM standing_risk k GROUP BY 1, 2) c GROUP BY 1
  ),
  -- a risk belongs to the dimensions of the projects that are its controls; '-' where no project is
  risks_by_dimension AS (
    SELECT y, jsonb_object_agg(dimension, n) AS risks FROM (
      SELECT k.y, coalesce(p.dimension, '-') AS dimension, count(DISTINCT k.id) AS n
      FROM standing_risk k
      LEFT JOIN (public.risk_control c JOIN planned p ON p.id = c.project_id) ON c.authority_id = of_authority AND c.risk_id = k.id AND p.y = k.y
      GROUP BY 1, 2) d
    GROUP BY 1
  )
  SELECT of_authority, w.y, m.months, o.province_code, o.region_no, p.id, p.state, p.framework_id,
    coalesce(f.projects, 0), coalesce(f.budget, 0), coalesce(d.projects, '{}'), coalesce(d.budget, '{}'),
    r.state, r.sent_on, coalesce(g.in_progress, 0), coalesce(g.done, 0), coalesce(g.cannot, 0), coalesce(g.cannot_by_reason, '{}'),
    coalesce(g.ordinance_budget, 0), coalesce(g.disbursed, 0),
    coalesce(k.low, 0), coalesce(k.medium, 0), coalesce(k.high, 0), coalesce(k.very_high, 0),
    i.total, i.level, l.total, coalesce(f.consistent, 0), coalesce(f.inconsistent, 0),
    coalesce(h.figures, '{}'), coalesce(x.cells, '{}'), coalesce(q.risks, '{}')
  FROM wanted w
  CROSS JOIN (VALUES (6), (12)) m(months)
  CROSS JOIN owner o
  LEFT JOIN public.plan p ON p.authority_id = of_authority AND p.id = w.plan_id
  LEFT JOIN plan_figures f ON f.y = w.y
  LEFT JOIN by_dimension d ON d.y = w.y
  LEFT JOIN reported r ON r.y = w.y AND r.months = m.months
  LEFT JOIN progress g ON g.y = w.y AND g.months = m.months
  LEFT JOIN progress_by_dimension h ON h.y = w.y AND h.months = m.months
  LEFT JOIN risks k ON k.y = w.y
  LEFT JOIN risk_matrix x ON x.y = w.y
  LEFT JOIN risks_by_dimension q ON q.y = w.y
  LEFT JOIN public.ita_result i ON i.authority_id = of_authority AND i.fiscal_year = w.y
  LEFT JOIN public.ita_result l ON l.authority_id = of_authority AND l.fiscal_year = w.y - 1
$$;

CREATE FUNCTION app.refresh_rollup(of_authority uuid, of_year integer) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  DELETE FROM public.authority_rollup r WHERE r.authority_id = of_authority AND (of_year = 0 OR r.fiscal_year = of_year);
  INSERT INTO public.authority_rollup SELECT * FROM app.compute_rollup(of_authority, of_year);
END $$;

CREATE FUNCTION app.rollup_falls_due() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  row_now jsonb := to_jsonb(CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END);
  due_year integer := 0;
BEGIN
  IF TG_TABLE_NAME = 'report_entry' THEN
    SELECT r.fiscal_year INTO due_year FROM public.report r WHERE r.authority_id = (row_now ->> 'authority_id')::uuid AND r.id = (row_now ->> 'report_id')::uuid;
  ELSIF TG_TABLE_NAME IN ('report', 'project_budget') THEN
    due_year := (row_now ->> 'fiscal_year')::integer;
  END IF;
  INSERT INTO app.rollup_due VALUES (coalesce(row_now ->> 'authority_id', row_now ->> 'id')::uuid, coalesce(due_year, 0)) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE FUNCTION app.settle_rollup() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  -- a due line for every year settles the single years too; a line that another settled has nothing left to do
  IF NEW.fiscal_year <> 0 AND EXISTS (SELECT 1 FROM app.rollup_due d WHERE d.authority_id = NEW.authority_id AND d.fiscal_year = 0) THEN RETURN NULL; END IF;
  DELETE FROM app.rollup_due d WHERE d.authority_id = NEW.authority_id AND (NEW.fiscal_year = 0 OR d.fiscal_year = NEW.fiscal_year);
  IF FOUND THEN PERFORM app.refresh_rollup(NEW.authority_id, NEW.fiscal_year); END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER settle_rollup AFTER INSERT ON app.rollup_due DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.settle_rollup();

ALTER FUNCTION app.refresh_rollup(uuid, integer) OWNER TO sujarit_keeper;
ALTER FUNCTION app.rollup_falls_due() OWNER TO sujarit_keeper;
ALTER FUNCTION app.settle_rollup() OWNER TO sujarit_keeper;
REVOKE EXECUTE ON FUNCTION app.refresh_rollup(uuid, integer) FROM PUBLIC;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['plan', 'project', 'project_place', 'project_budget', 'consistency_mark', 'risk', 'risk_control', 'report', 'report_entry', 'ita_result'] LOOP
    EXECUTE format('CREATE TRIGGER rollup_falls_due AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION app.rollup_falls_due()', t);
  END LOOP;
END $$;
CREATE TRIGGER rollup_falls_due AFTER UPDATE OF province_code, region_no ON authority FOR EACH ROW EXECUTE FUNCTION app.rollup_falls_due();

-- Rebuilds one authority's rollup and says which years and rounds differed from the rows; for the rebuild command, in the system scope alone.
CREATE FUNCTION app.rebuild_rollup(of_authority uuid) RETURNS TABLE (fiscal_year integer, months integer, kept jsonb, recomputed jsonb)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF NOT app.is_system() THEN RAISE EXCEPTION 'the rollup is rebuilt in the system scope' USING ERRCODE = 'insufficient_privilege'; END IF;
  RETURN QUERY
    SELECT coalesce(k.fiscal_year, c.fiscal_year), coalesce(k.months, c.months), to_jsonb(k), to_jsonb(c)
    FROM (SELECT * FROM public.authority_rollup r WHERE r.authority_id = of_authority) k
    FULL JOIN app.compute_rollup(of_authority, 0) c ON c.fiscal_year = k.fiscal_year AND c.months = k.months
    WHERE to_jsonb(k) IS DISTINCT FROM to_jsonb(c);
  PERFORM app.refresh_rollup(of_authority, 0);
END $$;
ALTER FUNCTION app.rebuild_rollup(uuid) OWNER TO sujarit_keeper;
REVOKE EXECUTE ON FUNCTION app.rebuild_rollup(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.rebuild_rollup(uuid) TO sujarit_app;
