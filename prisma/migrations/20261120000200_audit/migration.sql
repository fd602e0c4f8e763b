-- Every change of a tenant's or an office's row, in the same transaction, chained by hash. Written by sujarit_keeper alone:
-- the application's role can read the log and cannot write, change or delete it.

CREATE TABLE app.audit_chain (
  chain text PRIMARY KEY,
  seq bigint NOT NULL,
  hash text NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON app.audit_chain TO sujarit_keeper;
-- A chain whose end was cut off shows by its head only: who reads a chain reads its head.
GRANT SELECT ON app.audit_chain TO sujarit_app;
ALTER TABLE app.audit_chain ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.audit_chain FORCE ROW LEVEL SECURITY;
CREATE POLICY keeper ON app.audit_chain TO sujarit_keeper USING (true) WITH CHECK (true);
CREATE POLICY authority_scope ON app.audit_chain FOR SELECT TO sujarit_app USING (chain = (SELECT app.authority_id())::text);
CREATE POLICY province_scope ON app.audit_chain FOR SELECT TO sujarit_app USING (chain = 'province:' || (SELECT app.province_code()));
CREATE POLICY region_scope ON app.audit_chain FOR SELECT TO sujarit_app USING (chain = 'region:' || (SELECT app.region_no()));
CREATE POLICY nation_scope ON app.audit_chain FOR SELECT TO sujarit_app USING ((SELECT app.is_nation()) AND chain = 'nation');
CREATE POLICY system_scope ON app.audit_chain FOR SELECT TO sujarit_app USING ((SELECT app.is_system()));

CREATE FUNCTION app.setting(name text) RETURNS text LANGUAGE sql STABLE AS
  $$ SELECT coalesce(current_setting('app.' || name, true), '') $$;

-- Arguments of the trigger: columns that are left out (bulky or secret); a change in these alone is not an event.
CREATE FUNCTION app.write_audit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  old_row jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) - TG_ARGV END;
  new_row jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) - TG_ARGV END;
  row_now jsonb := coalesce(new_row, old_row);
  before_values jsonb := old_row;
  after_values jsonb := new_row;
  event public.audit_event;
  head app.audit_chain;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF old_row = new_row THEN RETURN NULL; END IF;
    SELECT jsonb_object_agg(o.key, o.value), jsonb_object_agg(o.key, new_row -> o.key) INTO before_values, after_values
      FROM jsonb_each(old_row) o WHERE o.value IS DISTINCT FROM new_row -> o.key;
  END IF;

  event.authority_id := coalesce(row_now ->> 'authority_id', CASE WHEN TG_TABLE_NAME = 'authority' THEN row_now ->> 'id' END)::uuid;
  event.chain := CASE
    WHEN event.authority_id IS NOT NULL THEN event.authority_id::text
    WHEN row_now ->> 'province_code' IS NOT NULL THEN 'province:' || (row_now ->> 'province_code')
    WHEN row_now ->> 'region_no' IS NOT NULL THEN 'region:' || (row_now ->> 'region_no')
    ELSE 'nation' END;
  INSERT INTO app.audit_chain AS c (chain, seq, hash) VALUES (event.chain, 0, '') ON CONFLICT DO NOTHING;
  SELECT * INTO head FROM app.audit_chain c WHERE c.chain = event.chain FOR UPDATE;

  event.seq := head.seq + 1;
  event.at := date_trunc('milliseconds', clock_timestamp());
  event.actor_id := app.setting('actor_id');
  event.actor_name := app.setting('actor_name');
  event.actor_role := app.setting('actor_role');
  event.action := app.setting('action');
  event.request_id := app.setting('request_id');
  event.address := app.setting('address');
  event.entity := TG_TABLE_NAME;
  event.entity_id := coalesce(row_now ->> 'id', row_now ->> 'project_id', row_now ->> 'plan_id', row_now ->> 'months', row_now ->> 'fiscal_year', '');
  event.operation := TG_OP;
  event.before := before_values;
  event.after := after_values;
  event.prev_hash := head.hash;
  event.hash := encode(sha256(convert_to(app.audit_text(event), 'UTF8')), 'hex');
  INSERT INTO public.audit_event SELECT event.*;
  UPDATE app.audit_chain c SET seq = event.seq, hash = event.hash WHERE c.chain = event.chain;
  -- in the authority's own scope its own people act; the province and the installation do so in theirs
  IF event.authority_id = app.authority_id() THEN
    INSERT INTO last_act SELECT a.id, a.province_code, a.region_no, event.at FROM authority a WHERE a.id = event.authority_id
      ON CONFLICT (authority_id) DO UPDATE SET at = excluded.at;
  ELSIF TG_TABLE_NAME = 'authority' AND TG_OP = 'UPDATE' THEN
    -- moved to another province, it is seen there and no more where it was
    UPDATE last_act l SET province_code = row_now ->> 'province_code', region_no = (row_now ->> 'region_no')::integer
      WHERE l.authority_id = event.authority_id;
  END IF;
  RETURN NULL;
END $$;

-- What is hashed: the event's fields with the hash before it, one JSON array; packages/db/src/audit-chain.ts builds the same text.
CREATE FUNCTION app.audit_text(event public.audit_event) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_array(event.prev_hash, event.chain, event.seq, (extract(epoch FROM event.at) * 1000)::bigint, event.actor_id, event.actor_name,
    event.actor_role, event.action, event.request_id, event.address, event.entity, event.entity_id, event.operation, event.before, event.after)::text
$$;

ALTER FUNCTION app.write_audit() OWNER TO sujarit_keeper;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['authority', 'department', 'membership', 'office_membership', 'stored_file', 'import_finding', 'plan', 'plan_target',
    'plan_takeover', 'plan_signature', 'plan_decision', 'project', 'project_place', 'project_budget', 'project_target', 'project_sheet', 'consistency_mark', 'risk',
    'risk_control', 'reporting_round', 'chase', 'chase_target', 'authority_note', 'report', 'report_entry', 'report_decision', 'evidence', 'ita_result', 'ita_indicator_score',
    'integrity_measure', 'audit_finding', 'saved_view'] LOOP
    EXECUTE format('CREATE TRIGGER write_audit AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION app.write_audit(''updated_at'')', t);
  END LOOP;
END $$;
CREATE TRIGGER write_audit AFTER INSERT ON framework FOR EACH ROW WHEN (NEW.authority_id IS NOT NULL) EXECUTE FUNCTION app.write_audit();
CREATE TRIGGER write_audit AFTER INSERT ON framework_node FOR EACH ROW WHEN (NEW.authority_id IS NOT NULL) EXECUTE FUNCTION app.write_audit();
CREATE TRIGGER write_audit AFTER INSERT OR UPDATE OR DELETE ON invitation FOR EACH ROW EXECUTE FUNCTION app.write_audit('token_hash', 'mail_token_hashes', 'mail_id');
CREATE TRIGGER write_audit AFTER INSERT OR UPDATE OR DELETE ON plan_import FOR EACH ROW
  EXECUTE FUNCTION app.write_audit('document', 'text', 'done', 'total', 'stage', 'version');
CREATE TRIGGER write_audit AFTER INSERT OR UPDATE OR DELETE ON aggregate_export FOR EACH ROW EXECUTE FUNCTION app.write_audit('done', 'total', 'head_before');
CREATE TRIGGER write_audit AFTER INSERT OR UPDATE OR DELETE ON export_schedule FOR EACH ROW EXECUTE FUNCTION app.write_audit();
CREATE TRIGGER write_audit AFTER INSERT OR UPDATE OR DELETE ON bulk_import FOR EACH ROW EXECUTE FUNCTION app.write_audit('done', 'total');
CREATE TRIGGER write_audit AFTER INSERT OR UPDATE OR DELETE ON sheet_import FOR EACH ROW EXECUTE FUNCTION app.write_audit('done', 'total', 'version');
CREATE TRIGGER write_audit AFTER INSERT OR UPDATE OR DELETE ON bulk_import_item FOR EACH ROW EXECUTE FUNCTION app.write_audit('candidate_ids', 'version');
