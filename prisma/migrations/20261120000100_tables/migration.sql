-- Tables of the datamodel in prisma/schema, each with its row security beside it.

CREATE TYPE authority_type AS ENUM ('PAO', 'CITY_MUNICIPALITY', 'TOWN_MUNICIPALITY', 'SUBDISTRICT_MUNICIPALITY', 'SAO', 'SPECIAL');
CREATE TYPE authority_size AS ENUM ('SMALL', 'MEDIUM', 'LARGE');
CREATE TYPE authority_state AS ENUM ('ACTIVE', 'DISSOLVED');
CREATE TYPE instrument AS ENUM ('IIT', 'EIT', 'OIT');
CREATE TYPE job_state AS ENUM ('QUEUED', 'RUNNING', 'READY', 'FAILED', 'CANCELLED');
CREATE TYPE finding_state AS ENUM ('OPEN', 'ACCEPTED', 'CHANGED', 'LEFT_OPEN');
CREATE TYPE finding_severity AS ENUM ('ERROR', 'WARNING', 'INFO');
CREATE TYPE bulk_item_state AS ENUM ('QUEUED', 'READING', 'MATCHED', 'ASKED', 'PLACED', 'DUPLICATE', 'REFUSED', 'LEFT_OUT');
CREATE TYPE sheet_kind AS ENUM ('ITA_RESULTS', 'AUTHORITIES');
CREATE TYPE sheet_state AS ENUM ('QUEUED', 'READING', 'PREVIEW', 'CONFIRMED', 'DONE', 'FAILED');
CREATE TYPE sheet_part AS ENUM ('ITA_RESULT', 'AUTHORITY', 'PERSON');
CREATE TYPE sheet_verdict AS ENUM ('ADDED', 'CHANGED', 'SAME', 'REFUSED');
CREATE TYPE export_format AS ENUM ('XLSX', 'CSV', 'ZIP');
CREATE TYPE schedule_every AS ENUM ('WEEK', 'MONTH');
CREATE TYPE authority_role AS ENUM ('PLAN_OFFICER', 'DIVISION_HEAD', 'EXECUTIVE', 'AUDITOR');
CREATE TYPE office_role AS ENUM ('PROVINCIAL_OFFICER', 'PROVINCIAL_HEAD', 'NACC_ANALYST', 'PLATFORM_OPERATOR');
CREATE TYPE plan_state AS ENUM ('DRAFT', 'SUBMITTED', 'SIGNED', 'RETURNED', 'APPROVED', 'ANNOUNCED', 'IN_USE', 'CLOSED');
CREATE TYPE plan_decision_kind AS ENUM ('RETURN', 'APPROVE');
CREATE TYPE target_metric AS ENUM ('ITA_SCORE', 'CASE_REDUCTION_PERCENT');
CREATE TYPE project_kind AS ENUM ('PROJECT', 'ACTIVITY', 'MEASURE', 'GUIDELINE');
CREATE TYPE sheet_budget_status AS ENUM ('AMOUNT', 'NONE', 'MISSING', 'INVALID');
CREATE TYPE report_state AS ENUM ('DRAFT', 'SENT', 'RETURNED', 'ACCEPTED');
CREATE TYPE entry_status AS ENUM ('NOT_STARTED', 'IN_PROGRESS', 'DONE', 'CANNOT');
CREATE TYPE cannot_reason AS ENUM ('NO_BUDGET', 'POLICY_CHANGED', 'NOT_ENOUGH_STAFF', 'OTHER');
CREATE TYPE percent_formula AS ENUM ('DONE', 'DONE_AND_IN_PROGRESS');
CREATE TYPE report_decision_kind AS ENUM ('RETURN', 'ACCEPT');
CREATE TYPE mail_state AS ENUM ('WAITING', 'HELD', 'SENT', 'REFUSED', 'CALLED_OFF');
CREATE TYPE risk_level AS ENUM ('LOW', 'MEDIUM', 'HIGH', 'VERY_HIGH');

CREATE TABLE province (
    code TEXT NOT NULL,
    name_th TEXT NOT NULL,
    name_en TEXT NOT NULL,
    region_no INTEGER NOT NULL,

    CONSTRAINT province_pkey PRIMARY KEY (code)
);
CREATE INDEX province_region_no_idx ON province(region_no);
GRANT SELECT ON province TO sujarit_app, sujarit_keeper, sujarit_identity;

CREATE TABLE district (
    code TEXT NOT NULL,
    province_code TEXT NOT NULL,
    name_th TEXT NOT NULL,
    name_en TEXT NOT NULL,

    CONSTRAINT district_pkey PRIMARY KEY (code)
);
CREATE INDEX district_province_code_idx ON district(province_code);
GRANT SELECT ON district TO sujarit_app, sujarit_keeper;

CREATE TABLE authority (
    id UUID NOT NULL,
    code TEXT NOT NULL,
    type authority_type NOT NULL,
    size authority_size,
    name_th TEXT NOT NULL,
    name_en TEXT,
    province_code TEXT NOT NULL,
    district_code TEXT,
    region_no INTEGER NOT NULL,
    state authority_state NOT NULL DEFAULT 'ACTIVE',
    successor_code TEXT,
    simulated BOOLEAN NOT NULL DEFAULT false,
    phone TEXT,
    website TEXT,
    sample_document TEXT,
    version INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT authority_pkey PRIMARY KEY (id),
    CONSTRAINT authority_successor CHECK (successor_code IS NULL OR state = 'DISSOLVED' AND successor_code <> code)
);
CREATE UNIQUE INDEX authority_code_key ON authority(code);
CREATE INDEX authority_province_code_district_code_idx ON authority(province_code, district_code);
CREATE INDEX authority_region_no_idx ON authority(region_no);
ALTER TABLE authority ENABLE ROW LEVEL SECURITY;
ALTER TABLE authority FORCE ROW LEVEL SECURITY;
CREATE POLICY authority_scope ON authority TO sujarit_app USING (id = (SELECT app.authority_id())) WITH CHECK (id = (SELECT app.authority_id()));
CREATE POLICY province_scope ON authority FOR SELECT TO sujarit_app USING (province_code = (SELECT app.province_code()));
CREATE POLICY region_scope ON authority FOR SELECT TO sujarit_app USING (region_no = (SELECT app.region_no()));
CREATE POLICY nation_scope ON authority FOR SELECT TO sujarit_app USING ((SELECT app.is_nation()));
CREATE POLICY system_scope ON authority TO sujarit_app USING ((SELECT app.is_system())) WITH CHECK ((SELECT app.is_system()));
CREATE POLICY keeper ON authority FOR SELECT TO sujarit_keeper USING (true);
CREATE POLICY identity ON authority FOR SELECT TO sujarit_identity USING (true);
GRANT SELECT, INSERT, UPDATE ON authority TO sujarit_app;
GRANT SELECT ON authority TO sujarit_keeper, sujarit_identity;

-- The authorities of the province or region in scope; policies read them once a query. The scope stands in a SELECT of its own here and in
-- policies: a bare call is no leakproof condition, so that under row security no index would be used for it.
CREATE FUNCTION app.province_authorities() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT coalesce(array_agg(id), '{}') FROM public.authority WHERE province_code = (SELECT app.province_code()) $$;
CREATE FUNCTION app.region_authorities() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT coalesce(array_agg(id), '{}') FROM public.authority WHERE region_no = (SELECT app.region_no()) $$;

CREATE TABLE department (
    authority_id UUID NOT NULL,
    id UUID NOT NULL,
    name TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT department_pkey PRIMARY KEY (authority_id,id)
);
CREATE UNIQUE INDEX department_authority_id_name_key ON department(authority_id, name);
SELECT app.protect_tenant_table('department', true);

CREATE TABLE app_user (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    email_verified BOOLEAN NOT NULL DEFAULT false,
    image TEXT,
    two_factor_enabled BOOLEAN NOT NULL DEFAULT false,
    demo BOOLEAN NOT NULL DEFAULT false,
    disabled_at TIMESTAMPTZ(3),
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT app_user_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX app_user_email_key ON app_user(email);
GRANT SELECT, INSERT, UPDATE, DELETE ON app_user TO sujarit_identity;

CREATE TABLE app_session (
    id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    token TEXT NOT NULL,
    expires_at TIMESTAMPTZ(3) NOT NULL,
    second_factor BOOLEAN NOT NULL DEFAULT false,
    ip_address TEXT,
    user_agent TEXT,
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT app_session_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX app_session_token_key ON app_session(token);
CREATE INDEX app_session_user_id_idx ON app_session(user_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON app_session TO sujarit_identity;

CREATE TABLE account (
    id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    account_id TEXT NOT NULL,
    provider_id TEXT NOT NULL,
    password TEXT,
    access_token TEXT,
    refresh_token TEXT,
    id_token TEXT,
    access_token_expires_at TIMESTAMPTZ(3),
    refresh_token_expires_at TIMESTAMPTZ(3),
    scope TEXT,
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT account_pkey PRIMARY KEY (id)
);
CREATE INDEX account_user_id_idx ON account(user_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON account TO sujarit_identity;

CREATE TABLE verification (
    id TEXT NOT NULL,
    identifier TEXT NOT NULL,
    value TEXT NOT NULL,
    expires_at TIMESTAMPTZ(3) NOT NULL,
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT verification_pkey PRIMARY KEY (id)
);
CREATE INDEX verification_identifier_idx ON verification(identifier);
GRANT SELECT, INSERT, UPDATE, DELETE ON verification TO sujarit_identity;

CREATE TABLE two_factor (
    id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    secret TEXT NOT NULL,
    backup_codes TEXT NOT NULL,
    verified BOOLEAN NOT NULL DEFAULT true,
    failed_verification_count INTEGER NOT NULL DEFAULT 0,
    locked_until TIMESTAMPTZ(3),

    CONSTRAINT two_factor_pkey PRIMARY KEY (id)
);
CREATE INDEX two_factor_user_id_idx ON two_factor(user_id);
CREATE INDEX two_factor_secret_idx ON two_factor(secret);
GRANT SELECT, INSERT, UPDATE, DELETE ON two_factor TO sujarit_identity;

CREATE TABLE rate_limit (
    id TEXT NOT NULL,
    key TEXT NOT NULL,
    count INTEGER NOT NULL,
    last_request BIGINT NOT NULL,

    CONSTRAINT rate_limit_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX rate_limit_key_key ON rate_limit(key);
GRANT SELECT, INSERT, UPDATE, DELETE ON rate_limit TO sujarit_identity;

CREATE TABLE sign_in_failure (
    email TEXT NOT NULL,
    failures INTEGER NOT NULL DEFAULT 0,
    locked_until TIMESTAMPTZ(3),
    updated_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT sign_in_failure_pkey PRIMARY KEY (email)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_failure TO sujarit_identity;

CREATE TABLE membership (
    authority_id UUID NOT NULL,
    id UUID NOT NULL,
    user_id TEXT NOT NULL,
    role authority_role NOT NULL,
    department_id UUID,
    position TEXT,
    ended_on DATE,
    version INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT membership_pkey PRIMARY KEY (authority_id,id)
);
CREATE INDEX membership_user_id_idx ON membership(user_id);
SELECT app.protect_tenant_table('membership', false);
-- Sign-in learns a person's workplaces before any scope exists.
CREATE POLICY identity ON membership FOR SELECT TO sujarit_identity USING (true);
GRANT SELECT ON membership TO sujarit_identity;

CREATE TABLE office_membership (
    id UUID NOT NULL,
    user_id TEXT NOT NULL,
    role office_role NOT NULL,
    province_code TEXT,
    region_no INTEGER,
    position TEXT,
    ended_on DATE,

    CONSTRAINT office_membership_pkey PRIMARY KEY (id)
);
CREATE INDEX office_membership_user_id_idx ON office_membership(user_id);
CREATE INDEX office_membership_province_code_idx ON office_membership(province_code);
SELECT app.protect_office_table('office_membership');
CREATE POLICY identity ON office_membership FOR SELECT TO sujarit_identity USING (true);
GRANT SELECT ON office_membership TO sujarit_identity;

ALTER TABLE app_user ENABLE ROW LEVEL SECURITY;
ALTER TABLE app_user FORCE ROW LEVEL SECURITY;
CREATE POLICY identity ON app_user TO sujarit_identity USING (true) WITH CHECK (true);
-- Of people, a scope sees those who work in it.
CREATE POLICY of_membership ON app_user FOR SELECT TO sujarit_app USING (EXISTS (SELECT 1 FROM membership m WHERE m.user_id = app_user.id) OR EXISTS (SELECT 1 FROM office_membership o WHERE o.user_id = app_user.id));
CREATE POLICY system_scope ON app_user FOR SELECT TO sujarit_app USING ((SELECT app.is_system()));
GRANT SELECT (id, name, email, two_factor_enabled, disabled_at, demo) ON app_user TO sujarit_app;

CREATE TABLE invitation (
    authority_id UUID NOT NULL,
    id UUID NOT NULL,
    email TEXT NOT NULL,
    name TEXT NOT NULL,
    role authority_role NOT NULL,
    department_id UUID,
    position TEXT,
    token_hash TEXT NOT NULL,
    mail_token_hashes TEXT[] DEFAULT ARRAY[]::TEXT[],
    invited_by TEXT NOT NULL,
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    expires_at TIMESTAMPTZ(3) NOT NULL,
    accepted_at TIMESTAMPTZ(3),
    withdrawn_at TIMESTAMPTZ(3),
    mail_id UUID,

    CONSTRAINT invitation_pkey PRIMARY KEY (authority_id,id)
);
CREATE UNIQUE INDEX invitation_token_hash_key ON invitation(token_hash);
CREATE INDEX invitation_mail_token_hashes_idx ON invitation USING GIN (mail_token_hashes);
CREATE INDEX invitation_id_idx ON invitation(id);
CREATE UNIQUE INDEX invitation_mail_id_key ON invitation(mail_id);
CREATE INDEX invitation_mail_id_expires_at_idx ON invitation(mail_id, expires_at);
SELECT app.protect_tenant_table('invitation', false);

CREATE TABLE framework (
    id TEXT NOT NULL,
    title_th TEXT NOT NULL,
    title_en TEXT NOT NULL,
    year_from INTEGER NOT NULL,
    year_to INTEGER NOT NULL,
    levels TEXT[],
    authority_id UUID,

    CONSTRAINT framework_pkey PRIMARY KEY (id),
    CONSTRAINT framework_own_id CHECK (app.is_framework_of(id, authority_id) AND (authority_id IS NULL) = (strpos(id, ':') = 0))
);
CREATE INDEX framework_authority_id_idx ON framework(authority_id);
SELECT app.protect_framework_table('framework');

CREATE TABLE framework_node (
    framework_id TEXT NOT NULL,
    code TEXT NOT NULL,
    parent_code TEXT,
    level INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    name_th TEXT NOT NULL,
    name_en TEXT NOT NULL,
    authority_id UUID,

    CONSTRAINT framework_node_pkey PRIMARY KEY (framework_id,code),
    CONSTRAINT framework_node_own_id CHECK (app.is_framework_of(framework_id, authority_id) AND (authority_id IS NULL) = (strpos(framework_id, ':') = 0))
);
SELECT app.protect_framework_table('framework_node');

CREATE TABLE stored_file (
    authority_id UUID NOT NULL,
    id UUID NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    media_type TEXT NOT NULL,
    name TEXT NOT NULL,
    uploaded_by TEXT NOT NULL,
    uploaded_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT stored_file_pkey PRIMARY KEY (authority_id,id)
);
CREATE INDEX stored_file_authority_id_sha256_idx ON stored_file(authority_id, sha256);
SELECT app.protect_tenant_table('stored_file', false);

CREATE TABLE plan_import (
    authority_id UUID NOT NULL,
    id UUID NOT NULL,
    file_id UUID NOT NULL,
    state job_state NOT NULL DEFAULT 'QUEUED',
    done INTEGER NOT NULL DEFAULT 0,
    total INTEGER NOT NULL DEFAULT 0,
    stage TEXT,
    document JSONB,
    text TEXT,
    accepted_framework JSONB,
    error_code TEXT,
    error_params JSONB,
    created_by TEXT NOT NULL,
    sent_by_province TEXT,
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    finished_at TIMESTAMPTZ(3),
    discarded_at TIMESTAMPTZ(3),
    version INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT plan_import_pkey PRIMARY KEY (authority_id,id)
);
CREATE INDEX plan_import_authority_id_created_at_idx ON plan_import(authority_id, created_at);
SELECT app.protect_tenant_table('plan_import', false);

CREATE TABLE import_finding (
    authority_id UUID NOT NULL,
    id UUID NOT NULL,
    import_id UUID NOT NULL,
    ordinal INTEGER NOT NULL,
    code TEXT NOT NULL,
    severity finding_severity NOT NULL,
    message TEXT NOT NULL,
    line_from INTEGER NOT NULL,
    line_to INTEGER NOT NULL,
    project_ordinal INTEGER,
    suggestion TEXT,
    params JSONB,
    state finding_state NOT NULL DEFAULT 'OPEN',
    answer TEXT,
    note TEXT,
    settled_by TEXT,
    settled_by_name TEXT,
    settled_at TIMESTAMPTZ(3),
    version INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT import_finding_pkey PRIMARY KEY (authority_id,id)
);
CREATE INDEX import_finding_authority_id_import_id_ordinal_idx ON import_finding(authority_id, import_id, ordinal);
SELECT app.protect_tenant_table('import_finding', false);

CREATE TABLE plan (
    authority_id UUID NOT NULL,
    id UUID NOT NULL,
    framework_id TEXT NOT NULL,
    title TEXT NOT NULL,
    year_from INTEGER NOT NULL,
    year_to INTEGER NOT NULL,
    revision INTEGER NOT NULL DEFAULT 1,
    state plan_state NOT NULL DEFAULT 'DRAFT',
    announced_on DATE,
    signatory TEXT,
    import_id UUID,
    submitted_at TIMESTAMPTZ(3),
    decided_at TIMESTAMPTZ(3),
    version INTEGER NOT NULL DEFAULT 1,
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT plan_pkey PRIMARY KEY (authority_id,id),
    CONSTRAINT plan_framework CHECK (app.is_framework_of(framework_id, authority_id))
);
CREATE INDEX plan_state_submitted_at_idx ON plan(state, submitted_at);
CREATE UNIQUE INDEX plan_authority_id_year_from_year_to_revision_key ON plan(authority_id, year_from, year_to, revision);
SELECT app.protect_tenant_table('plan', true);

CREATE TABLE plan_target (
    authority_id UUID NOT NULL,
    plan_id UUID NOT NULL,
    metric target_metric NOT NULL,
    fiscal_year INTEGER NOT NULL,
    value DECIMAL(7,2) NOT NULL,

    CONSTRAINT plan_target_pkey PRIMARY KEY (authority_id,plan_id,metric,fiscal_year)
);
SELECT app.protect_tenant_table('plan_target', true);

CREATE TABLE plan_takeover (
    authority_id UUID NOT NULL,
    plan_id UUID NOT NULL,
    import_id UUID NOT NULL,
    differences INTEGER NOT NULL,
    taker_id TEXT NOT NULL,
    taker_name TEXT NOT NULL,
    taken_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT plan_takeover_pkey PRIMARY KEY (authority_id,plan_id,import_id)
);
CREATE INDEX plan_takeover_authority_id_import_id_idx ON plan_takeover(authority_id, import_id);
SELECT app.protect_tenant_table('plan_takeover', false);

CREATE TABLE plan_signature (
    authority_id UUID NOT NULL,
    id UUID NOT NULL,
    plan_id UUID NOT NULL,
    content_hash TEXT NOT NULL,
    signer_id TEXT NOT NULL,
    signer_name TEXT NOT NULL,
    position TEXT,
    signed_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT plan_signature_pkey PRIMARY KEY (authority_id,id)
);
CREATE INDEX plan_signature_authority_id_plan_id_signed_at_idx ON plan_signature(authority_id, plan_id, signed_at);
SELECT app.protect_tenant_table('plan_signature', true);

CREATE TABLE plan_decision (
    authority_id UUID NOT NULL,
    id UUID NOT NULL,
    plan_id UUID NOT NULL,
    kind plan_decision_kind NOT NULL,
    reason TEXT,
    decider_id TEXT NOT NULL,
    decider_name TEXT NOT NULL,
    decided_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT plan_decision_pkey PRIMARY KEY (authority_id,id)
);
CREATE INDEX plan_decision_authority_id_plan_id_decided_at_idx ON plan_decision(authority_id, plan_id, decided_at);
SELECT app.protect_province_act('plan_decision');

CREATE TABLE project (
    authority_id UUID NOT NULL,
    id UUID NOT NULL,
    plan_id UUID NOT NULL,
    ordinal INTEGER NOT NULL,
    kind project_kind NOT NULL,
    name TEXT NOT NULL,
    printed_no TEXT,
    measure TEXT,
    indicator TEXT,
    department_id UUID,
    source_from INTEGER,
    source_to INTEGER,
    removed_at TIMESTAMPTZ(3),
    version INTEGER NOT NULL DEFAULT 1,
    updated_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT project_pkey PRIMARY KEY (authority_id,id)
);
CREATE INDEX project_authority_id_plan_id_ordinal_idx ON project(authority_id, plan_id, ordinal);
CREATE INDEX project_authority_id_department_id_idx ON project(authority_id, department_id);
SELECT app.protect_tenant_table('project', true);

CREATE TABLE project_place (
    authority_id UUID NOT NULL,
    project_id UUID NOT NULL,
    ordinal INTEGER NOT NULL,
    framework_id TEXT NOT NULL,
    node_code TEXT NOT NULL,

    CONSTRAINT project_place_pkey PRIMARY KEY (authority_id,project_id,ordinal),
    CONSTRAINT project_place_framework CHECK (app.is_framework_of(framework_id, authority_id))
);
CREATE INDEX project_place_framework_id_node_code_idx ON project_place(framework_id, node_code);
SELECT app.protect_tenant_table('project_place', true);

CREATE TABLE project_budget (
    authority_id UUID NOT NULL,
    project_id UUID NOT NULL,
    fiscal_year INTEGER NOT NULL,
    amount DECIMAL(14,2),
    mark TEXT,

    CONSTRAINT project_budget_pkey PRIMARY KEY (authority_id,project_id,fiscal_year)
);
SELECT app.protect_tenant_table('project_budget', true);

CREATE TABLE project_target (
    authority_id UUID NOT NULL,
    project_id UUID NOT NULL,
    fiscal_year INTEGER NOT NULL,
    value DECIMAL(14,2),
    unit TEXT,
    "operator" text,

    CONSTRAINT project_target_pkey PRIMARY KEY (authority_id,project_id,fiscal_year)
);
SELECT app.protect_tenant_table('project_target', true);

CREATE TABLE project_sheet (
    authority_id UUID NOT NULL,
    project_id UUID NOT NULL,
    name TEXT,
    rationale TEXT,
    objectives JSONB NOT NULL,
    target_group JSONB NOT NULL,
    method JSONB NOT NULL,
    period TEXT,
    location TEXT,
    budget_status sheet_budget_status NOT NULL,
    budget_amount DECIMAL(14,2),
    responsible TEXT,
    outputs JSONB NOT NULL,
    outcomes JSONB NOT NULL,
    results JSONB NOT NULL,

    CONSTRAINT project_sheet_pkey PRIMARY KEY (authority_id,project_id)
);
SELECT app.protect_tenant_table('project_sheet', true);

CREATE TABLE consistency_mark (
    authority_id UUID NOT NULL,
    id UUID NOT NULL,
    project_id UUID NOT NULL,
    ordinal INTEGER NOT NULL,
    consistent BOOLEAN,
    reason TEXT,
    project_version INTEGER NOT NULL,
    takes_back BOOLEAN NOT NULL DEFAULT false,
    marker_id TEXT NOT NULL,
    marker_name TEXT NOT NULL,
    marked_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT consistency_mark_pkey PRIMARY KEY (authority_id,id)
);
CREATE INDEX consistency_mark_authority_id_project_id_marked_at_idx ON consistency_mark(authority_id, project_id, marked_at);
CREATE UNIQUE INDEX consistency_mark_authority_id_project_id_ordinal_key ON consistency_mark(authority_id, project_id, ordinal);
SELECT app.protect_province_act('consistency_mark');

CREATE TABLE risk (
    authority_id UUID NOT NULL,
    id UUID NOT NULL,
    plan_id UUID NOT NULL,
    ordinal INTEGER NOT NULL,
    process TEXT NOT NULL,
    issues TEXT[],
    levels risk_level[],
    level risk_level NOT NULL,
    likelihood INTEGER,
    impact INTEGER,
    version INTEGER NOT NULL DEFAULT 1,
    removed_at TIMESTAMPTZ(3),

    CONSTRAINT risk_pkey PRIMARY KEY (authority_id,id)
);
CREATE INDEX risk_authority_id_plan_id_ordinal_idx ON risk(authority_id, plan_id, ordinal);
SELECT app.protect_tenant_table('risk', true);

CREATE TABLE risk_control (
    authority_id UUID NOT NULL,
    id UUID NOT NULL,
    risk_id UUID NOT NULL,
    ordinal INTEGER NOT NULL,
    text TEXT NOT NULL,
    project_id UUID,

    CONSTRAINT risk_control_pkey PRIMARY KEY (authority_id,id)
);
CREATE INDEX risk_control_authority_id_risk_id_ordinal_idx ON risk_control(authority_id, risk_id, ordinal);
SELECT app.protect_tenant_table('risk_control', true);

CREATE TABLE reporting_round (
    province_code TEXT NOT NULL,
    fiscal_year INTEGER NOT NULL,
    months INTEGER NOT NULL,
    opens_on DATE NOT NULL,
    due_on DATE NOT NULL,
    closes_on DATE NOT NULL,
    closed_at TIMESTAMPTZ(3),
    green_from DECIMAL(5,2) NOT NULL,
    orange_from DECIMAL(5,2) NOT NULL,
    formula percent_formula NOT NULL DEFAULT 'DONE',
    chase_days INTEGER[] DEFAULT ARRAY[-14, -3, 1]::INTEGER[],
    version INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT reporting_round_pkey PRIMARY KEY (province_code,fiscal_year,months)
);
ALTER TABLE reporting_round ENABLE ROW LEVEL SECURITY;
ALTER TABLE reporting_round FORCE ROW LEVEL SECURITY;
CREATE POLICY authority_scope ON reporting_round FOR SELECT TO sujarit_app USING (province_code = (SELECT a.province_code FROM authority a WHERE a.id = (SELECT app.authority_id())));
CREATE POLICY province_scope ON reporting_round TO sujarit_app USING (province_code = (SELECT app.province_code())) WITH CHECK (province_code = (SELECT app.province_code()));
CREATE POLICY region_scope ON reporting_round FOR SELECT TO sujarit_app USING (province_code IN (SELECT p.code FROM province p WHERE p.region_no = app.region_no()));
CREATE POLICY nation_scope ON reporting_round FOR SELECT TO sujarit_app USING ((SELECT app.is_nation()));
CREATE POLICY system_scope ON reporting_round TO sujarit_app USING ((SELECT app.is_system())) WITH CHECK ((SELECT app.is_system()));
CREATE POLICY keeper ON reporting_round FOR SELECT TO sujarit_keeper USING (true);
GRANT SELECT, INSERT, UPDATE ON reporting_round TO sujarit_app;
GRANT SELECT ON reporting_round TO sujarit_keeper;
-- closed and opened again by app.settle_round_closing alone
CREATE POLICY closing ON reporting_round FOR UPDATE TO sujarit_keeper USING (true) WITH CHECK (true);
GRANT UPDATE (closed_at) ON reporting_round TO sujarit_keeper;

CREATE TABLE round_denominator (
    authority_id UUID NOT NULL,
    fiscal_year INTEGER NOT NULL,
    months INTEGER NOT NULL,
    plan_id UUID,
    projects INTEGER NOT NULL,
    plan_budget DECIMAL(16,2) NOT NULL,
    projects_by_dimension JSONB NOT NULL,
    budget_by_dimension JSONB NOT NULL,
    frozen_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT round_denominator_pkey PRIMARY KEY (authority_id,fiscal_year,months)
);
SELECT app.protect_tenant_table('round_denominator', true);
REVOKE INSERT, UPDATE, DELETE ON round_denominator FROM sujarit_app;
DROP POLICY keeper ON round_denominator;
CREATE POLICY keeper ON round_denominator TO sujarit_keeper USING (true) WITH CHECK (true);
GRANT INSERT, DELETE ON round_denominator TO sujarit_keeper;

CREATE TABLE chase (
    id UUID NOT NULL,
    province_code TEXT NOT NULL,
    fiscal_year INTEGER NOT NULL,
    months INTEGER NOT NULL,
    due_on DATE NOT NULL,
    chased_on DATE NOT NULL,
    rule_days INTEGER,
    message TEXT,
    chased_by TEXT,
    chaser_name TEXT,
    order_key TEXT NOT NULL,
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT chase_pkey PRIMARY KEY (id)
);
CREATE INDEX chase_province_code_created_at_idx ON chase(province_code, created_at);
CREATE UNIQUE INDEX chase_province_code_order_key_key ON chase(province_code, order_key);
SELECT app.protect_province_table('chase');
REVOKE UPDATE ON chase FROM sujarit_app;

-- What a province keeps to itself about an authority. The column is not called authority_id: what is logged of it belongs to the chain of the
-- province, which the authority's auditor does not read.
CREATE TABLE authority_note (
    id UUID NOT NULL,
    province_code TEXT NOT NULL,
    about_id UUID NOT NULL,
    text TEXT NOT NULL,
    pinned BOOLEAN NOT NULL DEFAULT false,
    author_id TEXT NOT NULL,
    author_name TEXT NOT NULL,
    editor_name TEXT,
    edited_at TIMESTAMPTZ(3),
    order_key TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT authority_note_pkey PRIMARY KEY (id)
);
CREATE INDEX authority_note_province_code_about_id_idx ON authority_note(province_code, about_id);
CREATE UNIQUE INDEX authority_note_province_code_order_key_key ON authority_note(province_code, order_key);
SELECT app.protect_province_table('authority_note');
-- Written about its own authorities only; taken away for good, since the log of the province keeps what it said.
DROP POLICY province_scope ON authority_note;
CREATE POLICY province_scope ON authority_note TO sujarit_app USING (province_code = (SELECT app.province_code()))
  WITH CHECK (province_code = (SELECT app.province_code()) AND about_id = ANY ((SELECT app.province_authorities())::uuid[]));
GRANT DELETE ON authority_note TO sujarit_app;

CREATE TABLE chase_target (
    authority_id UUID NOT NULL,
    chase_id UUID NOT NULL,
    province_code TEXT NOT NULL,
    fiscal_year INTEGER NOT NULL,
    months INTEGER NOT NULL,
    chased_on DATE NOT NULL,

    CONSTRAINT chase_target_pkey PRIMARY KEY (authority_id,chase_id)
);
CREATE INDEX chase_target_chase_id_idx ON chase_target(chase_id);
CREATE UNIQUE INDEX chase_target_authority_id_fiscal_year_months_chased_on_key ON chase_target(authority_id, fiscal_year, months, chased_on);
SELECT app.protect_province_table('chase_target');
REVOKE UPDATE ON chase_target FROM sujarit_app;
-- Only its own authorities are chased by a province, and an authority sees what it was chased by.
DROP POLICY province_scope ON chase_target;
CREATE POLICY province_scope ON chase_target FOR SELECT TO sujarit_app USING (province_code = (SELECT app.province_code()));
CREATE POLICY province_chases ON chase_target FOR INSERT TO sujarit_app WITH CHECK (province_code = (SELECT app.province_code()) AND authority_id = ANY ((SELECT app.province_authorities())::uuid[]));
DROP POLICY authority_scope ON chase_target;
CREATE POLICY authority_scope ON chase_target FOR SELECT TO sujarit_app USING (authority_id = (SELECT app.authority_id()));
DROP POLICY authority_scope ON chase;
CREATE POLICY authority_scope ON chase FOR SELECT TO sujarit_app
  USING (EXISTS (SELECT 1 FROM chase_target t WHERE t.chase_id = chase.id AND t.authority_id = (SELECT app.authority_id())));

CREATE TABLE notice (
    authority_id UUID NOT NULL,
    id UUID NOT NULL,
    province_code TEXT NOT NULL,
    chase_id UUID NOT NULL,
    membership_id UUID NOT NULL,
    user_id TEXT NOT NULL,
    recipient_name TEXT NOT NULL,
    recipient_role authority_role NOT NULL,
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    read_at TIMESTAMPTZ(3),
    mail_id UUID,

    CONSTRAINT notice_pkey PRIMARY KEY (authority_id,id)
);
CREATE INDEX notice_authority_id_membership_id_created_at_idx ON notice(authority_id, membership_id, created_at);
CREATE INDEX notice_mail_id_user_id_idx ON notice(mail_id, user_id);
CREATE INDEX notice_chase_id_idx ON notice(chase_id);
CREATE UNIQUE INDEX notice_authority_id_chase_id_membership_id_key ON notice(authority_id, chase_id, membership_id);
-- A notice is one person's: a colleague does not see it. The province that sent it sees when it was read; region and nation see none.
SELECT app.protect_province_table('notice');
DROP POLICY province_scope ON notice;
CREATE POLICY province_scope ON notice FOR SELECT TO sujarit_app USING (province_code = (SELECT app.province_code()));
CREATE POLICY province_chases ON notice FOR INSERT TO sujarit_app WITH CHECK (province_code = (SELECT app.province_code()) AND authority_id = ANY ((SELECT app.province_authorities())::uuid[]));
DROP POLICY authority_scope ON notice;
CREATE POLICY authority_scope ON notice FOR SELECT TO sujarit_app USING (authority_id = (SELECT app.authority_id()) AND user_id = (SELECT app.actor_id()));
CREATE POLICY recipient_reads ON notice FOR UPDATE TO sujarit_app USING (authority_id = (SELECT app.authority_id()) AND user_id = (SELECT app.actor_id()));
REVOKE UPDATE ON notice FROM sujarit_app;
GRANT UPDATE (read_at, mail_id) ON notice TO sujarit_app;

CREATE TABLE mail (
    id UUID NOT NULL,
    user_id TEXT,
    to_name TEXT NOT NULL,
    to_address TEXT NOT NULL,
    digest_on DATE,
    subject TEXT NOT NULL,
    text TEXT NOT NULL,
    html TEXT NOT NULL,
    state mail_state NOT NULL DEFAULT 'WAITING',
    tries INTEGER NOT NULL DEFAULT 0,
    tried_at TIMESTAMPTZ(3),
    error TEXT,
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    sent_at TIMESTAMPTZ(3),

    CONSTRAINT mail_pkey PRIMARY KEY (id),
    CONSTRAINT mail_digest CHECK ((user_id IS NULL) = (digest_on IS NULL))
);
CREATE UNIQUE INDEX mail_user_id_digest_on_key ON mail(user_id, digest_on);
CREATE INDEX mail_state_tries_created_at_idx ON mail(state, tries, created_at);
CREATE INDEX mail_created_at_idx ON mail(created_at);
ALTER TABLE mail ENABLE ROW LEVEL SECURITY;
ALTER TABLE mail FORCE ROW LEVEL SECURITY;
CREATE POLICY system_scope ON mail TO sujarit_app USING ((SELECT app.is_system())) WITH CHECK ((SELECT app.is_system()));
-- Who sees an invitation sees how its letter went.
CREATE POLICY of_invitation ON mail FOR SELECT TO sujarit_app USING (EXISTS (SELECT 1 FROM invitation i WHERE i.mail_id = mail.id));
GRANT SELECT, INSERT, UPDATE ON mail TO sujarit_app;

-- Whom a chase of an authority goes to: plan officers and executives who work there today. A province learns of no other member.
CREATE FUNCTION app.chase_recipients(authorities uuid[], today date)
RETURNS TABLE (authority_id uuid, membership_id uuid, user_id text, name text, role authority_role)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT m.authority_id, m.id, m.user_id, u.name, m.role
  FROM membership m JOIN authority a ON a.id = m.authority_id JOIN app_user u ON u.id = m.user_id
  WHERE m.authority_id = ANY (authorities) AND (a.province_code = app.province_code() OR app.is_system())
    AND m.role IN ('PLAN_OFFICER', 'EXECUTIVE') AND (m.ended_on IS NULL OR m.ended_on > today) AND u.disabled_at IS NULL
  ORDER BY m.authority_id, m.role, u.name, m.id
$$;
CREATE POLICY keeper ON app_user FOR SELECT TO sujarit_keeper USING (true);
GRANT SELECT (id, name, disabled_at) ON app_user TO sujarit_keeper;
REVOKE ALL ON FUNCTION app.chase_recipients FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.chase_recipients TO sujarit_app;
ALTER FUNCTION app.chase_recipients OWNER TO sujarit_keeper;

CREATE TABLE report (
    authority_id UUID NOT NULL,
    id UUID NOT NULL,
    plan_id UUID NOT NULL,
    fiscal_year INTEGER NOT NULL,
    months INTEGER NOT NULL,
    state report_state NOT NULL DEFAULT 'DRAFT',
    sent_at TIMESTAMPTZ(3),
    sent_on DATE,
    sender_id TEXT,
    sender_name TEXT,
    version INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT report_pkey PRIMARY KEY (authority_id,id)
);
CREATE INDEX report_authority_id_fiscal_year_months_idx ON report(authority_id, fiscal_year, months);
CREATE UNIQUE INDEX report_authority_id_plan_id_fiscal_year_months_key ON report(authority_id, plan_id, fiscal_year, months);
SELECT app.protect_tenant_table('report', true);

CREATE TABLE report_entry (
    authority_id UUID NOT NULL,
    id UUID NOT NULL,
    report_id UUID NOT NULL,
    project_id UUID NOT NULL,
    status entry_status NOT NULL DEFAULT 'NOT_STARTED',
    percent INTEGER NOT NULL DEFAULT 0,
    in_ordinance BOOLEAN NOT NULL DEFAULT false,
    ordinance_budget DECIMAL(14,2),
    disbursed DECIMAL(14,2),
    reason cannot_reason,
    reason_text TEXT,
    remark TEXT,
    version INTEGER NOT NULL DEFAULT 1,
    updated_at TIMESTAMPTZ(3) NOT NULL,
    updated_by TEXT,

    CONSTRAINT report_entry_pkey PRIMARY KEY (authority_id,id)
);
CREATE INDEX report_entry_authority_id_project_id_idx ON report_entry(authority_id, project_id);
CREATE UNIQUE INDEX report_entry_authority_id_report_id_project_id_key ON report_entry(authority_id, report_id, project_id);
SELECT app.protect_tenant_table('report_entry', true);

CREATE TABLE report_decision (
    authority_id UUID NOT NULL,
    id UUID NOT NULL,
    report_id UUID NOT NULL,
    kind report_decision_kind NOT NULL,
    reason TEXT,
    decider_id TEXT NOT NULL,
    decider_name TEXT NOT NULL,
    decided_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT report_decision_pkey PRIMARY KEY (authority_id,id)
);
CREATE INDEX report_decision_authority_id_report_id_decided_at_idx ON report_decision(authority_id, report_id, decided_at);
SELECT app.protect_province_act('report_decision');

CREATE TABLE evidence (
    authority_id UUID NOT NULL,
    id UUID NOT NULL,
    entry_id UUID NOT NULL,
    file_id UUID NOT NULL,
    caption TEXT,
    added_by TEXT NOT NULL,
    added_at TIMESTAMPTZ(3) NOT NULL,
    removed_at TIMESTAMPTZ(3),

    CONSTRAINT evidence_pkey PRIMARY KEY (authority_id,id)
);
CREATE INDEX evidence_authority_id_entry_id_idx ON evidence(authority_id, entry_id);
SELECT app.protect_tenant_table('evidence', true);
-- Of an authority's files the province and the NACC see those that are evidence.
DROP POLICY province_scope ON stored_file;
DROP POLICY region_scope ON stored_file;
DROP POLICY nation_scope ON stored_file;
CREATE POLICY province_scope ON stored_file FOR SELECT TO sujarit_app USING (authority_id = ANY ((SELECT app.province_authorities())::uuid[]) AND EXISTS (SELECT 1 FROM evidence e WHERE e.authority_id = stored_file.authority_id AND e.file_id = stored_file.id));
CREATE POLICY region_scope ON stored_file FOR SELECT TO sujarit_app USING (authority_id = ANY ((SELECT app.region_authorities())::uuid[]) AND EXISTS (SELECT 1 FROM evidence e WHERE e.authority_id = stored_file.authority_id AND e.file_id = stored_file.id));
CREATE POLICY nation_scope ON stored_file FOR SELECT TO sujarit_app USING ((SELECT app.is_nation()) AND EXISTS (SELECT 1 FROM evidence e WHERE e.authority_id = stored_file.authority_id AND e.file_id = stored_file.id));

CREATE TABLE ita_result (
    authority_id UUID NOT NULL,
    fiscal_year INTEGER NOT NULL,
    total DECIMAL(5,2) NOT NULL,
    iit DECIMAL(5,2),
    eit DECIMAL(5,2),
    oit DECIMAL(5,2),
    level TEXT NOT NULL,

    CONSTRAINT ita_result_pkey PRIMARY KEY (authority_id,fiscal_year)
);
SELECT app.protect_tenant_table('ita_result', true);

CREATE TABLE ita_indicator_score (
    authority_id UUID NOT NULL,
    fiscal_year INTEGER NOT NULL,
    indicator INTEGER NOT NULL,
    score DECIMAL(5,2) NOT NULL,

    CONSTRAINT ita_indicator_score_pkey PRIMARY KEY (authority_id,fiscal_year,indicator)
);
SELECT app.protect_tenant_table('ita_indicator_score', true);
-- The NACC announces the results: its offices write those of their area, and take none away.
SELECT app.let_offices_write('ita_result');
SELECT app.let_offices_write('ita_indicator_score');

CREATE TABLE integrity_measure (
    authority_id UUID NOT NULL,
    id UUID NOT NULL,
    fiscal_year INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    instrument instrument NOT NULL,
    indicator INTEGER NOT NULL,
    measure TEXT NOT NULL,
    method TEXT,
    result TEXT,
    success TEXT,
    import_id UUID,

    CONSTRAINT integrity_measure_pkey PRIMARY KEY (authority_id,id)
);
CREATE INDEX integrity_measure_authority_id_fiscal_year_ordinal_idx ON integrity_measure(authority_id, fiscal_year, ordinal);
SELECT app.protect_tenant_table('integrity_measure', true);

CREATE TABLE aggregate_export (
    id UUID NOT NULL,
    province_code TEXT,
    region_no INTEGER,
    fiscal_year INTEGER NOT NULL,
    months INTEGER NOT NULL,
    state job_state NOT NULL DEFAULT 'QUEUED',
    done INTEGER NOT NULL DEFAULT 0,
    total INTEGER NOT NULL DEFAULT 0,
    ordered_by TEXT NOT NULL,
    ordered_name TEXT NOT NULL,
    order_key TEXT NOT NULL,
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    finished_at TIMESTAMPTZ(3),
    error_code TEXT,
    rows INTEGER,
    head_before TEXT,
    schedule_id UUID,
    delivery_state job_state,
    delivered_at TIMESTAMPTZ(3),
    delivered_to TEXT,
    delivery_error TEXT,

    CONSTRAINT aggregate_export_pkey PRIMARY KEY (id)
);
CREATE INDEX aggregate_export_province_code_created_at_idx ON aggregate_export(province_code, created_at);
CREATE UNIQUE INDEX aggregate_export_ordered_by_order_key_key ON aggregate_export(ordered_by, order_key);
SELECT app.protect_office_table('aggregate_export');

CREATE TABLE export_schedule (
    id UUID NOT NULL,
    province_code TEXT,
    region_no INTEGER,
    every schedule_every NOT NULL,
    day INTEGER NOT NULL,
    deliver BOOLEAN NOT NULL,
    created_by TEXT NOT NULL,
    creator_name TEXT NOT NULL,
    membership_id UUID NOT NULL,
    order_key TEXT NOT NULL,
    last_due_on DATE NOT NULL,
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    stopped_at TIMESTAMPTZ(3),
    stop_reason TEXT,

    CONSTRAINT export_schedule_pkey PRIMARY KEY (id)
);
CREATE INDEX export_schedule_province_code_idx ON export_schedule(province_code);
CREATE UNIQUE INDEX export_schedule_membership_id_order_key_key ON export_schedule(membership_id, order_key);
SELECT app.protect_office_table('export_schedule');

CREATE TABLE export_file (
    export_id UUID NOT NULL,
    format export_format NOT NULL,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,

    CONSTRAINT export_file_pkey PRIMARY KEY (export_id,format)
);
ALTER TABLE export_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE export_file FORCE ROW LEVEL SECURITY;
-- A file is seen by whoever sees its export.
CREATE POLICY of_export ON export_file TO sujarit_app USING (EXISTS (SELECT 1 FROM aggregate_export e WHERE e.id = export_id)) WITH CHECK (EXISTS (SELECT 1 FROM aggregate_export e WHERE e.id = export_id));
CREATE POLICY keeper ON export_file FOR SELECT TO sujarit_keeper USING (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON export_file TO sujarit_app;
GRANT SELECT ON export_file TO sujarit_keeper;

CREATE TABLE export_part (
    id UUID NOT NULL,
    export_id UUID NOT NULL,
    after_code TEXT NOT NULL,
    up_to_code TEXT,
    done INTEGER NOT NULL DEFAULT 0,
    total INTEGER NOT NULL,
    sha256 TEXT,
    remade BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT export_part_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX export_part_export_id_after_code_key ON export_part(export_id, after_code);
ALTER TABLE export_part ENABLE ROW LEVEL SECURITY;
ALTER TABLE export_part FORCE ROW LEVEL SECURITY;
-- A part is seen by whoever sees its export.
CREATE POLICY of_export ON export_part TO sujarit_app USING (EXISTS (SELECT 1 FROM aggregate_export e WHERE e.id = export_id)) WITH CHECK (EXISTS (SELECT 1 FROM aggregate_export e WHERE e.id = export_id));
CREATE POLICY keeper ON export_part FOR SELECT TO sujarit_keeper USING (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON export_part TO sujarit_app;
GRANT SELECT ON export_part TO sujarit_keeper;

CREATE TABLE saved_view (
    id UUID NOT NULL,
    province_code TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    owner_name TEXT NOT NULL,
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    shared BOOLEAN NOT NULL,
    order_key TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    removed_at TIMESTAMPTZ(3),
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT saved_view_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX saved_view_province_code_owner_id_order_key_key ON saved_view(province_code, owner_id, order_key);
SELECT app.protect_province_table('saved_view');
-- Does a person work at a province's office, so that they could sign in to it today? Known to that office alone.
CREATE FUNCTION app.works_at_office(person text, office text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM office_membership m JOIN app_user u ON u.id = m.user_id
    WHERE m.user_id = person AND m.province_code = office AND u.disabled_at IS NULL
      AND (m.ended_on IS NULL OR m.ended_on > (now() AT TIME ZONE 'Asia/Bangkok')::date))
$$;
-- Within the office everybody sees the shared ones and one's own; only one's own are written. Of who has left the office, the head makes a shared
-- one their own.
DROP POLICY province_scope ON saved_view;
CREATE POLICY province_scope ON saved_view FOR SELECT TO sujarit_app
  USING (province_code = (SELECT app.province_code()) AND (owner_id = (SELECT app.actor_id()) OR (shared AND removed_at IS NULL)));
CREATE POLICY owner_writes ON saved_view TO sujarit_app
  USING (province_code = (SELECT app.province_code()) AND owner_id = (SELECT app.actor_id()))
  WITH CHECK (province_code = (SELECT app.province_code()) AND owner_id = (SELECT app.actor_id()));
CREATE POLICY taken_over ON saved_view FOR UPDATE TO sujarit_app
  USING (province_code = (SELECT app.province_code()) AND shared AND removed_at IS NULL AND current_setting('app.actor_role', true) = 'PROVINCIAL_HEAD'
    AND NOT app.works_at_office(owner_id, province_code))
  WITH CHECK (province_code = (SELECT app.province_code()) AND owner_id = (SELECT app.actor_id()));

CREATE TABLE default_view (
    province_code TEXT NOT NULL,
    person_id TEXT NOT NULL,
    view_id UUID NOT NULL,

    CONSTRAINT default_view_pkey PRIMARY KEY (province_code,person_id)
);
CREATE INDEX default_view_view_id_idx ON default_view(view_id);
SELECT app.protect_province_table('default_view');
GRANT DELETE ON default_view TO sujarit_app;
-- A person's own, of a view that the person sees.
DROP POLICY province_scope ON default_view;
CREATE POLICY province_scope ON default_view TO sujarit_app
  USING (province_code = (SELECT app.province_code()) AND person_id = (SELECT app.actor_id()))
  WITH CHECK (province_code = (SELECT app.province_code()) AND person_id = (SELECT app.actor_id()) AND EXISTS (SELECT 1 FROM saved_view v WHERE v.id = view_id));

CREATE TABLE bulk_import (
    id UUID NOT NULL,
    province_code TEXT NOT NULL,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    state job_state NOT NULL DEFAULT 'QUEUED',
    done INTEGER NOT NULL DEFAULT 0,
    total INTEGER NOT NULL DEFAULT 0,
    passed_over INTEGER NOT NULL DEFAULT 0,
    created_by TEXT NOT NULL,
    creator_name TEXT NOT NULL,
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    finished_at TIMESTAMPTZ(3),
    error_code TEXT,
    error_params JSONB,

    CONSTRAINT bulk_import_pkey PRIMARY KEY (id)
);
CREATE INDEX bulk_import_province_code_created_at_idx ON bulk_import(province_code, created_at);
CREATE UNIQUE INDEX bulk_import_province_code_sha256_key ON bulk_import(province_code, sha256);
SELECT app.protect_province_table('bulk_import');

CREATE TABLE bulk_import_item (
    id UUID NOT NULL,
    province_code TEXT NOT NULL,
    bulk_import_id UUID NOT NULL,
    ordinal INTEGER NOT NULL,
    name TEXT NOT NULL,
    sha256 TEXT,
    size INTEGER,
    state bulk_item_state NOT NULL DEFAULT 'QUEUED',
    kind TEXT,
    read_name TEXT,
    read_type authority_type,
    read_district TEXT,
    read_province TEXT,
    year_from INTEGER,
    year_to INTEGER,
    projects INTEGER,
    doubts INTEGER,
    ask_reason TEXT,
    candidate_ids UUID[] DEFAULT ARRAY[]::UUID[],
    chosen_id UUID,
    chosen_by TEXT,
    chooser_name TEXT,
    import_id UUID,
    refusal_code TEXT,
    refusal_params JSONB,
    settled_at TIMESTAMPTZ(3),
    version INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT bulk_import_item_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX bulk_import_item_bulk_import_id_ordinal_key ON bulk_import_item(bulk_import_id, ordinal);
SELECT app.protect_province_table('bulk_import_item');

CREATE TABLE sheet_import (
    id UUID NOT NULL,
    kind sheet_kind NOT NULL,
    province_code TEXT,
    region_no INTEGER,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    state sheet_state NOT NULL DEFAULT 'QUEUED',
    done INTEGER NOT NULL DEFAULT 0,
    total INTEGER NOT NULL DEFAULT 0,
    unfilled INTEGER NOT NULL DEFAULT 0,
    stale INTEGER NOT NULL DEFAULT 0,
    created_by TEXT NOT NULL,
    creator_name TEXT NOT NULL,
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    confirmed_by TEXT,
    confirmer_name TEXT,
    confirmed_at TIMESTAMPTZ(3),
    finished_at TIMESTAMPTZ(3),
    error_code TEXT,
    error_params JSONB,
    version INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT sheet_import_pkey PRIMARY KEY (id)
);
CREATE INDEX sheet_import_province_code_created_at_idx ON sheet_import(province_code, created_at);
SELECT app.protect_office_table('sheet_import');
-- Sheets of authorities and people that are no province's are the platform's, not the nation's office's.
DROP POLICY nation_scope ON sheet_import;
CREATE POLICY nation_scope ON sheet_import TO sujarit_app USING ((SELECT app.is_nation()) AND province_code IS NULL AND region_no IS NULL AND kind = 'ITA_RESULTS') WITH CHECK ((SELECT app.is_nation()) AND province_code IS NULL AND region_no IS NULL AND kind = 'ITA_RESULTS');

CREATE TABLE sheet_row (
    sheet_id UUID NOT NULL,
    part sheet_part NOT NULL,
    line INTEGER NOT NULL,
    verdict sheet_verdict NOT NULL,
    matched_id UUID,
    label TEXT NOT NULL,
    cells JSONB NOT NULL,
    values JSONB,
    before JSONB,
    problems JSONB NOT NULL DEFAULT '[]',
    stale BOOLEAN NOT NULL DEFAULT false,
    made_id UUID,
    written_at TIMESTAMPTZ(3),

    CONSTRAINT sheet_row_pkey PRIMARY KEY (sheet_id,part,line)
);
CREATE INDEX sheet_row_sheet_id_verdict_part_line_idx ON sheet_row(sheet_id, verdict, part, line);
ALTER TABLE sheet_row ENABLE ROW LEVEL SECURITY;
ALTER TABLE sheet_row FORCE ROW LEVEL SECURITY;
-- A row is seen by whoever sees its sheet.
CREATE POLICY of_sheet ON sheet_row TO sujarit_app USING (EXISTS (SELECT 1 FROM sheet_import s WHERE s.id = sheet_id)) WITH CHECK (EXISTS (SELECT 1 FROM sheet_import s WHERE s.id = sheet_id));
CREATE POLICY keeper ON sheet_row FOR SELECT TO sujarit_keeper USING (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON sheet_row TO sujarit_app;
GRANT SELECT ON sheet_row TO sujarit_keeper;

CREATE TABLE outbox (
    id UUID NOT NULL,
    job TEXT NOT NULL,
    payload JSONB NOT NULL,
    scope JSONB NOT NULL,
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    sent_at TIMESTAMPTZ(3),

    CONSTRAINT outbox_pkey PRIMARY KEY (id)
);
CREATE INDEX outbox_sent_at_created_at_idx ON outbox(sent_at, created_at);
ALTER TABLE outbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE outbox FORCE ROW LEVEL SECURITY;
CREATE POLICY any_scope ON outbox FOR INSERT TO sujarit_app WITH CHECK ((SELECT app.scope()) <> '');
CREATE POLICY system_scope ON outbox TO sujarit_app USING ((SELECT app.is_system())) WITH CHECK ((SELECT app.is_system()));
GRANT SELECT, INSERT, UPDATE, DELETE ON outbox TO sujarit_app;

CREATE TABLE dead_letter (
    id UUID NOT NULL,
    job TEXT NOT NULL,
    payload JSONB NOT NULL,
    scope JSONB NOT NULL,
    error TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    died_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    retried_at TIMESTAMPTZ(3),

    CONSTRAINT dead_letter_pkey PRIMARY KEY (id)
);
CREATE INDEX dead_letter_died_at_idx ON dead_letter(died_at);
ALTER TABLE dead_letter ENABLE ROW LEVEL SECURITY;
ALTER TABLE dead_letter FORCE ROW LEVEL SECURITY;
CREATE POLICY system_scope ON dead_letter TO sujarit_app USING ((SELECT app.is_system())) WITH CHECK ((SELECT app.is_system()));
GRANT SELECT, INSERT, UPDATE ON dead_letter TO sujarit_app;

CREATE TABLE audit_event (
    chain TEXT NOT NULL,
    seq BIGINT NOT NULL,
    authority_id UUID,
    at TIMESTAMPTZ(3) NOT NULL,
    actor_id TEXT NOT NULL,
    actor_name TEXT NOT NULL,
    actor_role TEXT NOT NULL,
    action TEXT NOT NULL,
    request_id TEXT NOT NULL,
    address TEXT NOT NULL,
    entity TEXT NOT NULL,
    entity_id TEXT NOT NULL,
    operation TEXT NOT NULL,
    before JSONB,
    after JSONB,
    prev_hash TEXT NOT NULL,
    hash TEXT NOT NULL,

    CONSTRAINT audit_event_pkey PRIMARY KEY (chain,seq)
);
CREATE INDEX audit_event_chain_request_id_idx ON audit_event(chain, request_id);
CREATE INDEX audit_event_chain_entity_entity_id_seq_idx ON audit_event(chain, entity, entity_id, seq);
ALTER TABLE audit_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_event FORCE ROW LEVEL SECURITY;
CREATE POLICY authority_scope ON audit_event FOR SELECT TO sujarit_app USING (authority_id = (SELECT app.authority_id()));
CREATE POLICY province_scope ON audit_event FOR SELECT TO sujarit_app USING (chain = 'province:' || (SELECT app.province_code()));
CREATE POLICY region_scope ON audit_event FOR SELECT TO sujarit_app USING (chain = 'region:' || (SELECT app.region_no()));
CREATE POLICY nation_scope ON audit_event FOR SELECT TO sujarit_app USING ((SELECT app.is_nation()) AND chain = 'nation');
CREATE POLICY system_scope ON audit_event FOR SELECT TO sujarit_app USING ((SELECT app.is_system()));
CREATE POLICY keeper ON audit_event TO sujarit_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON audit_event TO sujarit_app;
GRANT SELECT, INSERT ON audit_event TO sujarit_keeper;

CREATE TABLE audit_finding (
    authority_id UUID NOT NULL,
    id UUID NOT NULL,
    project_id UUID,
    title TEXT NOT NULL,
    detail TEXT NOT NULL,
    recommendation TEXT,
    auditor_id TEXT NOT NULL,
    auditor_name TEXT NOT NULL,
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    version INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT audit_finding_pkey PRIMARY KEY (authority_id,id)
);
CREATE INDEX audit_finding_authority_id_created_at_idx ON audit_finding(authority_id, created_at);
SELECT app.protect_tenant_table('audit_finding', false);

CREATE TABLE authority_rollup (
    authority_id UUID NOT NULL,
    fiscal_year INTEGER NOT NULL,
    months INTEGER NOT NULL,
    province_code TEXT NOT NULL,
    region_no INTEGER NOT NULL,
    plan_id UUID,
    plan_state plan_state,
    framework_id TEXT,
    projects INTEGER NOT NULL DEFAULT 0,
    plan_budget DECIMAL(16,2) NOT NULL DEFAULT 0,
    projects_by_dimension JSONB NOT NULL,
    budget_by_dimension JSONB NOT NULL,
    report_state report_state,
    report_sent_on DATE,
    in_progress INTEGER NOT NULL DEFAULT 0,
    done INTEGER NOT NULL DEFAULT 0,
    cannot INTEGER NOT NULL DEFAULT 0,
    cannot_by_reason JSONB NOT NULL,
    ordinance_budget DECIMAL(16,2) NOT NULL DEFAULT 0,
    disbursed DECIMAL(16,2) NOT NULL DEFAULT 0,
    risk_low INTEGER NOT NULL DEFAULT 0,
    risk_medium INTEGER NOT NULL DEFAULT 0,
    risk_high INTEGER NOT NULL DEFAULT 0,
    risk_very_high INTEGER NOT NULL DEFAULT 0,
    ita_total DECIMAL(5,2),
    ita_level TEXT,
    ita_last_total DECIMAL(5,2),
    consistent INTEGER NOT NULL DEFAULT 0,
    inconsistent INTEGER NOT NULL DEFAULT 0,
    progress_by_dimension JSONB NOT NULL,
    risk_matrix JSONB NOT NULL,
    risks_by_dimension JSONB NOT NULL,
    frozen BOOLEAN NOT NULL,

    CONSTRAINT authority_rollup_pkey PRIMARY KEY (authority_id,fiscal_year,months)
);
CREATE INDEX authority_rollup_province_code_fiscal_year_months_idx ON authority_rollup(province_code, fiscal_year, months);
CREATE INDEX authority_rollup_region_no_fiscal_year_months_idx ON authority_rollup(region_no, fiscal_year, months);
ALTER TABLE authority_rollup ENABLE ROW LEVEL SECURITY;
ALTER TABLE authority_rollup FORCE ROW LEVEL SECURITY;
CREATE POLICY authority_scope ON authority_rollup FOR SELECT TO sujarit_app USING (authority_id = (SELECT app.authority_id()));
CREATE POLICY province_scope ON authority_rollup FOR SELECT TO sujarit_app USING (province_code = (SELECT app.province_code()));
CREATE POLICY region_scope ON authority_rollup FOR SELECT TO sujarit_app USING (region_no = (SELECT app.region_no()));
CREATE POLICY nation_scope ON authority_rollup FOR SELECT TO sujarit_app USING ((SELECT app.is_nation()));
CREATE POLICY system_scope ON authority_rollup FOR SELECT TO sujarit_app USING ((SELECT app.is_system()));
CREATE POLICY keeper ON authority_rollup TO sujarit_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON authority_rollup TO sujarit_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON authority_rollup TO sujarit_keeper;

CREATE TABLE last_act (
    authority_id UUID NOT NULL,
    province_code TEXT NOT NULL,
    region_no INTEGER NOT NULL,
    at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT last_act_pkey PRIMARY KEY (authority_id)
);
CREATE INDEX last_act_province_code_idx ON last_act(province_code);
ALTER TABLE last_act ENABLE ROW LEVEL SECURITY;
ALTER TABLE last_act FORCE ROW LEVEL SECURITY;
CREATE POLICY authority_scope ON last_act FOR SELECT TO sujarit_app USING (authority_id = (SELECT app.authority_id()));
CREATE POLICY province_scope ON last_act FOR SELECT TO sujarit_app USING (province_code = (SELECT app.province_code()));
CREATE POLICY region_scope ON last_act FOR SELECT TO sujarit_app USING (region_no = (SELECT app.region_no()));
CREATE POLICY nation_scope ON last_act FOR SELECT TO sujarit_app USING ((SELECT app.is_nation()));
CREATE POLICY system_scope ON last_act FOR SELECT TO sujarit_app USING ((SELECT app.is_system()));
CREATE POLICY keeper ON last_act TO sujarit_keeper USING (true) WITH CHECK (true);
GRANT SELECT ON last_act TO sujarit_app;
GRANT SELECT, INSERT, UPDATE ON last_act TO sujarit_keeper;

ALTER TABLE authority ADD CONSTRAINT authority_province_code_fkey FOREIGN KEY (province_code) REFERENCES province(code) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE authority ADD CONSTRAINT authority_successor_code_fkey FOREIGN KEY (successor_code) REFERENCES authority(code) ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE authority ADD CONSTRAINT authority_district_code_fkey FOREIGN KEY (district_code) REFERENCES district(code) ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE department ADD CONSTRAINT department_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE framework_node ADD CONSTRAINT framework_node_framework_id_fkey FOREIGN KEY (framework_id) REFERENCES framework(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE framework_node ADD CONSTRAINT framework_node_framework_id_parent_code_fkey FOREIGN KEY (framework_id, parent_code) REFERENCES framework_node(framework_id, code) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE app_session ADD CONSTRAINT app_session_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE account ADD CONSTRAINT account_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE two_factor ADD CONSTRAINT two_factor_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE ita_result ADD CONSTRAINT ita_result_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE ita_indicator_score ADD CONSTRAINT ita_indicator_score_authority_id_fiscal_year_fkey FOREIGN KEY (authority_id, fiscal_year) REFERENCES ita_result(authority_id, fiscal_year) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE integrity_measure ADD CONSTRAINT integrity_measure_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE plan_import ADD CONSTRAINT plan_import_authority_id_file_id_fkey FOREIGN KEY (authority_id, file_id) REFERENCES stored_file(authority_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE import_finding ADD CONSTRAINT import_finding_authority_id_import_id_fkey FOREIGN KEY (authority_id, import_id) REFERENCES plan_import(authority_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE plan_import ADD CONSTRAINT plan_import_sent_by_province_fkey FOREIGN KEY (sent_by_province) REFERENCES province(code) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE saved_view ADD CONSTRAINT saved_view_province_code_fkey FOREIGN KEY (province_code) REFERENCES province(code) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE default_view ADD CONSTRAINT default_view_view_id_fkey FOREIGN KEY (view_id) REFERENCES saved_view(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE bulk_import ADD CONSTRAINT bulk_import_province_code_fkey FOREIGN KEY (province_code) REFERENCES province(code) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE sheet_row ADD CONSTRAINT sheet_row_sheet_id_fkey FOREIGN KEY (sheet_id) REFERENCES sheet_import(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE bulk_import_item ADD CONSTRAINT bulk_import_item_bulk_import_id_fkey FOREIGN KEY (bulk_import_id) REFERENCES bulk_import(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE bulk_import_item ADD CONSTRAINT bulk_import_item_chosen_id_fkey FOREIGN KEY (chosen_id) REFERENCES authority(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE aggregate_export ADD CONSTRAINT aggregate_export_schedule_id_fkey FOREIGN KEY (schedule_id) REFERENCES export_schedule(id) ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE export_file ADD CONSTRAINT export_file_export_id_fkey FOREIGN KEY (export_id) REFERENCES aggregate_export(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE export_part ADD CONSTRAINT export_part_export_id_fkey FOREIGN KEY (export_id) REFERENCES aggregate_export(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE membership ADD CONSTRAINT membership_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE membership ADD CONSTRAINT membership_authority_id_department_id_fkey FOREIGN KEY (authority_id, department_id) REFERENCES department(authority_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE membership ADD CONSTRAINT membership_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE office_membership ADD CONSTRAINT office_membership_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE district ADD CONSTRAINT district_province_code_fkey FOREIGN KEY (province_code) REFERENCES province(code) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE plan ADD CONSTRAINT plan_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE plan ADD CONSTRAINT plan_framework_id_fkey FOREIGN KEY (framework_id) REFERENCES framework(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE plan ADD CONSTRAINT plan_authority_id_import_id_fkey FOREIGN KEY (authority_id, import_id) REFERENCES plan_import(authority_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE plan_target ADD CONSTRAINT plan_target_authority_id_plan_id_fkey FOREIGN KEY (authority_id, plan_id) REFERENCES plan(authority_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE plan_signature ADD CONSTRAINT plan_signature_authority_id_plan_id_fkey FOREIGN KEY (authority_id, plan_id) REFERENCES plan(authority_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE plan_takeover ADD CONSTRAINT plan_takeover_authority_id_plan_id_fkey FOREIGN KEY (authority_id, plan_id) REFERENCES plan(authority_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE plan_takeover ADD CONSTRAINT plan_takeover_authority_id_import_id_fkey FOREIGN KEY (authority_id, import_id) REFERENCES plan_import(authority_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE plan_decision ADD CONSTRAINT plan_decision_authority_id_plan_id_fkey FOREIGN KEY (authority_id, plan_id) REFERENCES plan(authority_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE project ADD CONSTRAINT project_authority_id_plan_id_fkey FOREIGN KEY (authority_id, plan_id) REFERENCES plan(authority_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE project ADD CONSTRAINT project_authority_id_department_id_fkey FOREIGN KEY (authority_id, department_id) REFERENCES department(authority_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE project_place ADD CONSTRAINT project_place_authority_id_project_id_fkey FOREIGN KEY (authority_id, project_id) REFERENCES project(authority_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE project_place ADD CONSTRAINT project_place_framework_id_node_code_fkey FOREIGN KEY (framework_id, node_code) REFERENCES framework_node(framework_id, code) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE project_budget ADD CONSTRAINT project_budget_authority_id_project_id_fkey FOREIGN KEY (authority_id, project_id) REFERENCES project(authority_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE project_target ADD CONSTRAINT project_target_authority_id_project_id_fkey FOREIGN KEY (authority_id, project_id) REFERENCES project(authority_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE project_sheet ADD CONSTRAINT project_sheet_authority_id_project_id_fkey FOREIGN KEY (authority_id, project_id) REFERENCES project(authority_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE consistency_mark ADD CONSTRAINT consistency_mark_authority_id_project_id_fkey FOREIGN KEY (authority_id, project_id) REFERENCES project(authority_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE reporting_round ADD CONSTRAINT reporting_round_province_code_fkey FOREIGN KEY (province_code) REFERENCES province(code) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE chase ADD CONSTRAINT chase_province_code_fkey FOREIGN KEY (province_code) REFERENCES province(code) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE authority_note ADD CONSTRAINT authority_note_province_code_fkey FOREIGN KEY (province_code) REFERENCES province(code) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE authority_note ADD CONSTRAINT authority_note_about_id_fkey FOREIGN KEY (about_id) REFERENCES authority(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE chase_target ADD CONSTRAINT chase_target_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE chase_target ADD CONSTRAINT chase_target_chase_id_fkey FOREIGN KEY (chase_id) REFERENCES chase(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE notice ADD CONSTRAINT notice_authority_id_chase_id_fkey FOREIGN KEY (authority_id, chase_id) REFERENCES chase_target(authority_id, chase_id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE notice ADD CONSTRAINT notice_chase_id_fkey FOREIGN KEY (chase_id) REFERENCES chase(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE notice ADD CONSTRAINT notice_authority_id_membership_id_fkey FOREIGN KEY (authority_id, membership_id) REFERENCES membership(authority_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE invitation ADD CONSTRAINT invitation_mail_id_fkey FOREIGN KEY (mail_id) REFERENCES mail(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE notice ADD CONSTRAINT notice_mail_id_fkey FOREIGN KEY (mail_id) REFERENCES mail(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE report ADD CONSTRAINT report_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE report ADD CONSTRAINT report_authority_id_plan_id_fkey FOREIGN KEY (authority_id, plan_id) REFERENCES plan(authority_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE report_entry ADD CONSTRAINT report_entry_authority_id_report_id_fkey FOREIGN KEY (authority_id, report_id) REFERENCES report(authority_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE report_entry ADD CONSTRAINT report_entry_authority_id_project_id_fkey FOREIGN KEY (authority_id, project_id) REFERENCES project(authority_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE report_decision ADD CONSTRAINT report_decision_authority_id_report_id_fkey FOREIGN KEY (authority_id, report_id) REFERENCES report(authority_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE evidence ADD CONSTRAINT evidence_authority_id_entry_id_fkey FOREIGN KEY (authority_id, entry_id) REFERENCES report_entry(authority_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE evidence ADD CONSTRAINT evidence_authority_id_file_id_fkey FOREIGN KEY (authority_id, file_id) REFERENCES stored_file(authority_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE risk ADD CONSTRAINT risk_authority_id_plan_id_fkey FOREIGN KEY (authority_id, plan_id) REFERENCES plan(authority_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE risk_control ADD CONSTRAINT risk_control_authority_id_risk_id_fkey FOREIGN KEY (authority_id, risk_id) REFERENCES risk(authority_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE risk_control ADD CONSTRAINT risk_control_authority_id_project_id_fkey FOREIGN KEY (authority_id, project_id) REFERENCES project(authority_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE authority_rollup ADD CONSTRAINT authority_rollup_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE round_denominator ADD CONSTRAINT round_denominator_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE last_act ADD CONSTRAINT last_act_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE audit_finding ADD CONSTRAINT audit_finding_authority_id_project_id_fkey FOREIGN KEY (authority_id, project_id) REFERENCES project(authority_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;

-- The province's acts change the state of a signed plan or a sent report, and nothing else of it.
CREATE POLICY province_decides ON plan FOR UPDATE TO sujarit_app
  USING (authority_id = ANY ((SELECT app.province_authorities())::uuid[]) AND state = 'SIGNED')
  WITH CHECK (authority_id = ANY ((SELECT app.province_authorities())::uuid[]) AND state IN ('RETURNED', 'APPROVED'));
CREATE POLICY province_decides ON report FOR UPDATE TO sujarit_app
  USING (authority_id = ANY ((SELECT app.province_authorities())::uuid[]) AND state = 'SENT')
  WITH CHECK (authority_id = ANY ((SELECT app.province_authorities())::uuid[]) AND state IN ('RETURNED', 'ACCEPTED'));

CREATE FUNCTION app.only_decides() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE may_change text[] := ARRAY['state', 'version', 'decided_at', 'updated_at'];
BEGIN
  IF app.scope() IN ('province', 'region', 'nation') AND to_jsonb(NEW) - may_change IS DISTINCT FROM to_jsonb(OLD) - may_change THEN
    RAISE EXCEPTION 'an office decides on a row of an authority, it does not edit it' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER only_decides BEFORE UPDATE ON plan FOR EACH ROW EXECUTE FUNCTION app.only_decides();
CREATE TRIGGER only_decides BEFORE UPDATE ON report FOR EACH ROW EXECUTE FUNCTION app.only_decides();
