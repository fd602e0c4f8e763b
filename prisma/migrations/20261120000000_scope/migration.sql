-- Whose rows: the scope of a transaction, set by packages/db's tenant module alone, and the policies that obey it.
-- Roles own nothing and bypass nothing; prisma/migrations run as the owner, packages/db/src/migrate.ts gives the roles their passwords.

DO $$
DECLARE role_name text;
BEGIN
  FOREACH role_name IN ARRAY ARRAY['sujarit_app', 'sujarit_identity', 'sujarit_queue', 'sujarit_keeper'] LOOP
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = role_name) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOINHERIT', role_name);
    END IF;
  END LOOP;
END $$;

CREATE SCHEMA app;
GRANT USAGE ON SCHEMA app TO sujarit_app, sujarit_identity, sujarit_keeper;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO sujarit_app, sujarit_identity, sujarit_keeper;

-- 'authority' | 'province' | 'region' | 'nation' | 'system' | '' (nothing set: sees no rows)
CREATE FUNCTION app.scope() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT coalesce(current_setting('app.scope', true), '') $$;

CREATE FUNCTION app.authority_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT CASE WHEN app.scope() = 'authority' THEN nullif(current_setting('app.authority_id', true), '')::uuid END $$;

CREATE FUNCTION app.province_code() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT CASE WHEN app.scope() = 'province' THEN nullif(current_setting('app.province_code', true), '') END $$;

CREATE FUNCTION app.region_no() RETURNS integer LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT CASE WHEN app.scope() = 'region' THEN nullif(current_setting('app.region_no', true), '')::integer END $$;

-- The system scope counts only with a reason, which the audit log keeps.
CREATE FUNCTION app.is_system() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT app.scope() = 'system' AND coalesce(current_setting('app.reason', true), '') <> '' $$;

-- Who acts, as the audit log names them.
CREATE FUNCTION app.actor_id() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT coalesce(current_setting('app.actor_id', true), '') $$;

CREATE FUNCTION app.is_nation() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT app.scope() = 'nation' $$;

-- Row security of a tenant table: forced, with one policy for each scope. `area_reads` false keeps provinces and the NACC out.
CREATE FUNCTION app.protect_tenant_table(tenant regclass, area_reads boolean) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', tenant);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', tenant);
  EXECUTE format('CREATE POLICY authority_scope ON %s TO sujarit_app USING (authority_id = (SELECT app.authority_id())) WITH CHECK (authority_id = (SELECT app.authority_id()))', tenant);
  EXECUTE format('CREATE POLICY system_scope ON %s TO sujarit_app USING ((SELECT app.is_system())) WITH CHECK ((SELECT app.is_system()))', tenant);
  EXECUTE format('CREATE POLICY province_scope ON %s FOR SELECT TO sujarit_app USING (%s)', tenant,
    CASE WHEN area_reads THEN 'authority_id = ANY ((SELECT app.province_authorities())::uuid[])' ELSE 'false' END);
  EXECUTE format('CREATE POLICY region_scope ON %s FOR SELECT TO sujarit_app USING (%s)', tenant,
    CASE WHEN area_reads THEN 'authority_id = ANY ((SELECT app.region_authorities())::uuid[])' ELSE 'false' END);
  EXECUTE format('CREATE POLICY nation_scope ON %s FOR SELECT TO sujarit_app USING (%s)', tenant,
    CASE WHEN area_reads THEN '(SELECT app.is_nation())' ELSE 'false' END);
  EXECUTE format('CREATE POLICY keeper ON %s FOR SELECT TO sujarit_keeper USING (true)', tenant);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO sujarit_app', tenant);
  EXECUTE format('GRANT SELECT ON %s TO sujarit_keeper', tenant);
END $$;

-- An act of the province on an authority (return, approve, accept, mark): the authority reads it, the province adds it, nobody changes it.
CREATE FUNCTION app.protect_province_act(tenant regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.protect_tenant_table(tenant, true);
  EXECUTE format('DROP POLICY authority_scope ON %s', tenant);
  EXECUTE format('CREATE POLICY authority_scope ON %s FOR SELECT TO sujarit_app USING (authority_id = (SELECT app.authority_id()))', tenant);
  EXECUTE format('CREATE POLICY province_acts ON %s FOR INSERT TO sujarit_app WITH CHECK (authority_id = ANY ((SELECT app.province_authorities())::uuid[]))', tenant);
  EXECUTE format('REVOKE UPDATE, DELETE ON %s FROM sujarit_app', tenant);
END $$;

-- Rows of an authority that the offices above it write too: the province, the region and the nation those of their area.
CREATE FUNCTION app.let_offices_write(tenant regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  office text[];
BEGIN
  FOREACH office SLICE 1 IN ARRAY ARRAY[
    ['province', 'authority_id = ANY ((SELECT app.province_authorities())::uuid[])'],
    ['region', 'authority_id = ANY ((SELECT app.region_authorities())::uuid[])'],
    ['nation', '(SELECT app.is_nation())']] LOOP
    EXECUTE format('CREATE POLICY %I ON %s FOR INSERT TO sujarit_app WITH CHECK (%s)', office[1] || '_adds', tenant, office[2]);
    EXECUTE format('CREATE POLICY %I ON %s FOR UPDATE TO sujarit_app USING (%s) WITH CHECK (%s)', office[1] || '_changes', tenant, office[2], office[2]);
  END LOOP;
END $$;

-- A framework that an authority has of its own carries the authority in its id ("<authority>:<name>"), so that nobody else's plan can name it.
CREATE FUNCTION app.is_framework_of(framework_id text, authority_id uuid) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
  $$ SELECT strpos(framework_id, ':') = 0 OR starts_with(framework_id, authority_id::text || ':') $$;

-- Frameworks without an authority are the same for all, loaded by the owner; an authority adds its own and changes none. Who reads the
-- authority's plan reads its framework.
CREATE FUNCTION app.protect_framework_table(framework regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', framework);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', framework);
  EXECUTE format('CREATE POLICY authority_scope ON %s FOR SELECT TO sujarit_app USING ((authority_id IS NULL AND (SELECT app.scope()) = ''authority'') OR authority_id = (SELECT app.authority_id()))', framework);
  EXECUTE format('CREATE POLICY authority_adds ON %s FOR INSERT TO sujarit_app WITH CHECK (authority_id = (SELECT app.authority_id()))', framework);
  EXECUTE format('CREATE POLICY province_scope ON %s FOR SELECT TO sujarit_app USING ((SELECT app.scope()) = ''province'' AND (authority_id IS NULL OR authority_id = ANY ((SELECT app.province_authorities())::uuid[])))', framework);
  EXECUTE format('CREATE POLICY region_scope ON %s FOR SELECT TO sujarit_app USING ((SELECT app.scope()) = ''region'' AND (authority_id IS NULL OR authority_id = ANY ((SELECT app.region_authorities())::uuid[])))', framework);
  EXECUTE format('CREATE POLICY nation_scope ON %s FOR SELECT TO sujarit_app USING ((SELECT app.is_nation()))', framework);
  EXECUTE format('CREATE POLICY system_scope ON %s TO sujarit_app USING ((SELECT app.is_system())) WITH CHECK ((SELECT app.is_system()))', framework);
  EXECUTE format('CREATE POLICY reference ON %s TO CURRENT_USER USING (authority_id IS NULL) WITH CHECK (authority_id IS NULL)', framework);
  EXECUTE format('CREATE POLICY keeper ON %s FOR SELECT TO sujarit_keeper USING (true)', framework);
  EXECUTE format('GRANT SELECT, INSERT ON %s TO sujarit_app', framework);
  EXECUTE format('GRANT SELECT ON %s TO sujarit_keeper', framework);
END $$;

-- A table of an office (province, region, nation): province_code and region_no say whose.
CREATE FUNCTION app.protect_office_table(office regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', office);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', office);
  EXECUTE format('CREATE POLICY province_scope ON %s TO sujarit_app USING (province_code = (SELECT app.province_code())) WITH CHECK (province_code = (SELECT app.province_code()))', office);
  EXECUTE format('CREATE POLICY region_scope ON %s TO sujarit_app USING (province_code IS NULL AND region_no = (SELECT app.region_no())) WITH CHECK (province_code IS NULL AND region_no = (SELECT app.region_no()))', office);
  EXECUTE format('CREATE POLICY nation_scope ON %s TO sujarit_app USING ((SELECT app.is_nation()) AND province_code IS NULL AND region_no IS NULL) WITH CHECK ((SELECT app.is_nation()) AND province_code IS NULL AND region_no IS NULL)', office);
  EXECUTE format('CREATE POLICY system_scope ON %s TO sujarit_app USING ((SELECT app.is_system())) WITH CHECK ((SELECT app.is_system()))', office);
  EXECUTE format('CREATE POLICY keeper ON %s FOR SELECT TO sujarit_keeper USING (true)', office);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO sujarit_app', office);
  EXECUTE format('GRANT SELECT ON %s TO sujarit_keeper', office);
END $$;

-- A table that one province keeps for itself: no authority, region or nation sees it.
CREATE FUNCTION app.protect_province_table(office regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE other text;
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', office);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', office);
  EXECUTE format('CREATE POLICY province_scope ON %s TO sujarit_app USING (province_code = (SELECT app.province_code())) WITH CHECK (province_code = (SELECT app.province_code()))', office);
  EXECUTE format('CREATE POLICY system_scope ON %s TO sujarit_app USING ((SELECT app.is_system())) WITH CHECK ((SELECT app.is_system()))', office);
  FOREACH other IN ARRAY ARRAY['authority_scope', 'region_scope', 'nation_scope'] LOOP
    EXECUTE format('CREATE POLICY %I ON %s FOR SELECT TO sujarit_app USING (false)', other, office);
  END LOOP;
  EXECUTE format('CREATE POLICY keeper ON %s FOR SELECT TO sujarit_keeper USING (true)', office);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %s TO sujarit_app', office);
  EXECUTE format('GRANT SELECT ON %s TO sujarit_keeper', office);
END $$;
