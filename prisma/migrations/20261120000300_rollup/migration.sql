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
    UNION SELECT z.fiscal_year FROM public.round_denominator z WHERE z.authority_id = of_authority
  ),
  -- a closed round keeps its plan and its projects as they stood then (until), an open one has today's
  wanted AS (
    SELECT years.y, m.months, z.authority_id IS NOT NULL AS frozen, coalesce(z.frozen_at, 'infinity') AS until,
      CASE WHEN z.authority_id IS NULL THEN app.plan_of_year(of_authority, years.y) ELSE z.plan_id END AS plan_id,
      z.projects, z.plan_budget, z.projects_by_dimension, z.budget_by_dimension
    FROM years CROSS JOIN (VALUES (6), (12)) m(months)
    LEFT JOIN public.round_denominator z ON z.authority_id = of_authority AND z.fiscal_year = years.y AND z.months = m.months
    WHERE of_year = 0 OR years.y = of_year
  ),
  content AS (SELECT DISTINCT y, until, plan_id FROM wanted),
  planned AS (
    SELECT w.y, w.until, pr.id, coalesce(b.amount, 0) AS amount, split_part(pp.node_code, '.', 1) AS dimension,
      (SELECT m.consistent FROM public.consistency_mark m WHERE m.authority_id = of_authority AND m.project_id = pr.id ORDER BY m.marked_at DESC, m.id DESC LIMIT 1) AS consistent
    FROM content w
    JOIN public.project pr ON pr.authority_id = of_authority AND pr.plan_id = w.plan_id AND (pr.removed_at IS NULL OR pr.removed_at > w.until)
    JOIN public.project_budget b ON b.authority_id = of_authority AND b.project_id = pr.id AND b.fiscal_year = w.y AND (b.amount IS NOT NULL OR b.mark IS NOT NULL)
    LEFT JOIN public.project_place pp ON pp.authority_id = of_authority AND pp.project_id = pr.id AND pp.ordinal = 1
  ),
  by_dimension AS (
    SELECT y, until, jsonb_object_agg(dimension, n) AS projects, jsonb_object_agg(dimension, amount) AS budget
    FROM (SELECT y, until, coalesce(dimension, '-') AS dimension, count(*) AS n, sum(amount) AS amount FROM planned GROUP BY 1, 2, 3) d GROUP BY 1, 2
  ),
  plan_figures AS (
    SELECT y, until, count(*)::int AS projects, sum(amount) AS budget, count(*) FILTER (WHERE consistent)::int AS consistent, count(*) FILTER (WHERE NOT consistent)::int AS inconsistent
    FROM planned GROUP BY 1, 2
  ),
  reported AS (
    SELECT w.y, w.until, r.id, r.months, r.state, r.sent_on, r.state IN ('SENT', 'ACCEPTED') AS counts
    FROM wanted w JOIN public.report r ON r.authority_id = of_authority AND r.plan_id = w.plan_id AND r.fiscal_year = w.y AND r.months = w.months
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
    JOIN planned p ON p.y = r.y AND p.until = r.until AND p.id = e.project_id
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
      JOIN planned p ON p.y = r.y AND p.until = r.until AND p.id = e.project_id
      WHERE r.counts GROUP BY 1, 2, 3) d
    GROUP BY 1, 2
  ),
  standing_risk AS (
    SELECT w.y, w.until, k.id, k.level, CASE WHEN k.likelihood IS NULL OR k.impact IS NULL THEN '-' ELSE k.likelihood || '-' || k.impact END AS cell
    FROM content w JOIN public.risk k ON k.authority_id = of_authority AND k.plan_id = w.plan_id AND (k.removed_at IS NULL OR k.removed_at > w.until)
  ),
  risks AS (
    SELECT k.y, k.until, count(*) FILTER (WHERE k.level = 'LOW')::int AS low, count(*) FILTER (WHERE k.level = 'MEDIUM')::int AS medium,
      count(*) FILTER (WHERE k.level = 'HIGH')::int AS high, count(*) FILTER (WHERE k.level = 'VERY_HIGH')::int AS very_high
    FROM standing_risk k GROUP BY 1, 2
  ),
  risk_matrix AS (
    SELECT y, until, jsonb_object_agg(cell, n) AS cells FROM (SELECT k.y, k.until, k.cell, count(*) AS n FROM standing_risk k GROUP BY 1, 2, 3) c GROUP BY 1, 2
  ),
  -- a risk belongs to the dimensions of the projects that are its controls; '-' where no project is
  risks_by_dimension AS (
    SELECT y, until, jsonb_object_agg(dimension, n) AS risks FROM (
      SELECT k.y, k.until, coalesce(p.dimension, '-') AS dimension, count(DISTINCT k.id) AS n
      FROM standing_risk k
      LEFT JOIN (public.risk_control c JOIN planned p ON p.id = c.project_id) ON c.authority_id = of_authority AND c.risk_id = k.id AND p.y = k.y AND p.until = k.until
      GROUP BY 1, 2, 3) d
    GROUP BY 1, 2
  )
  SELECT of_authority, w.y, w.months, o.province_code, o.region_no, p.id, p.state, p.framework_id,
    coalesce(w.projects, f.projects, 0), coalesce(w.plan_budget, f.budget, 0),
    coalesce(w.projects_by_dimension, d.projects, '{}'), coalesce(w.budget_by_dimension, d.budget, '{}'),
    r.state, r.sent_on, coalesce(g.in_progress, 0), coalesce(g.done, 0), coalesce(g.cannot, 0), coalesce(g.cannot_by_reason, '{}'),
    coalesce(g.ordinance_budget, 0), coalesce(g.disbursed, 0),
    coalesce(k.low, 0), coalesce(k.medium, 0), coalesce(k.high, 0), coalesce(k.very_high, 0),
    i.total, i.level, l.total, coalesce(f.consistent, 0), coalesce(f.inconsistent, 0),
    coalesce(h.figures, '{}'), coalesce(x.cells, '{}'), coalesce(q.risks, '{}'), w.frozen
  FROM wanted w
  CROSS JOIN owner o
  LEFT JOIN public.plan p ON p.authority_id = of_authority AND p.id = w.plan_id
  LEFT JOIN plan_figures f ON f.y = w.y AND f.until = w.until
  LEFT JOIN by_dimension d ON d.y = w.y AND d.until = w.until
  LEFT JOIN reported r ON r.y = w.y AND r.months = w.months
  LEFT JOIN progress g ON g.y = w.y AND g.months = w.months
  LEFT JOIN progress_by_dimension h ON h.y = w.y AND h.months = w.months
  LEFT JOIN risks k ON k.y = w.y AND k.until = w.until
  LEFT JOIN risk_matrix x ON x.y = w.y AND x.until = w.until
  LEFT JOIN risks_by_dimension q ON q.y = w.y AND q.until = w.until
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
  ELSIF TG_TABLE_NAME IN ('report', 'project_budget', 'round_denominator') THEN
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
  FOREACH t IN ARRAY ARRAY['plan', 'project', 'project_place', 'project_budget', 'consistency_mark', 'risk', 'risk_control', 'report', 'report_entry', 'ita_result', 'round_denominator'] LOOP
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

-- Closes the rounds of a province (null: of all) whose day has passed, and opens those again whose day was put off. Closing keeps, for every
-- authority that counts, what its figures are counted against. Answers how many rounds changed.
CREATE FUNCTION app.settle_round_closing(of_province text, today date) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  round record;
  changed integer := 0;
BEGIN
  IF NOT (app.is_system() OR of_province = app.province_code()) THEN
    RAISE EXCEPTION 'rounds are closed by their province or the system' USING ERRCODE = 'insufficient_privilege';
  END IF;
  FOR round IN
    SELECT w.*, w.closes_on < today AS ends FROM public.reporting_round w
    WHERE (of_province IS NULL OR w.province_code = of_province) AND (w.closes_on < today) IS DISTINCT FROM (w.closed_at IS NOT NULL)
    FOR UPDATE
  LOOP
    IF round.ends THEN
      INSERT INTO public.round_denominator
        SELECT a.id, round.fiscal_year, round.months, r.plan_id, coalesce(r.projects, 0), coalesce(r.plan_budget, 0),
          coalesce(r.projects_by_dimension, '{}'), coalesce(r.budget_by_dimension, '{}'), now()
        FROM public.authority a
        LEFT JOIN public.authority_rollup r ON r.authority_id = a.id AND r.fiscal_year = round.fiscal_year AND r.months = round.months
        WHERE a.province_code = round.province_code AND (a.state = 'ACTIVE' OR r.plan_id IS NOT NULL)
        ON CONFLICT DO NOTHING;
    ELSE
      DELETE FROM public.round_denominator z USING public.authority a
      WHERE a.id = z.authority_id AND a.province_code = round.province_code AND z.fiscal_year = round.fiscal_year AND z.months = round.months;
    END IF;
    UPDATE public.reporting_round w SET closed_at = CASE WHEN round.ends THEN now() END
    WHERE w.province_code = round.province_code AND w.fiscal_year = round.fiscal_year AND w.months = round.months;
    changed := changed + 1;
  END LOOP;
  RETURN changed;
END $$;
ALTER FUNCTION app.settle_round_closing(text, date) OWNER TO sujarit_keeper;
REVOKE EXECUTE ON FUNCTION app.settle_round_closing(text, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.settle_round_closing(text, date) TO sujarit_app;
