import { openDatabase, runTenantUnit } from '@sujarit/db/tenant-unit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../kit/database.fixture.ts';
import { asOwner, makePlaces, type TestAuthority, testActor } from '../../kit/places.ts';
import type { TestDatabase } from '../../kit/postgres.ts';

/** The same for all, readable by all. */
const reference = ['province', 'district'];
/** The same for all, or an authority's own: who owns it stands in the id. */
const shared = ['framework', 'framework_node'];
/** The sign-in library's, out of the application role's reach (app_user: the scope's own people, by policy). */
const identity = ['account', 'app_session', 'app_user', 'rate_limit', 'sign_in_failure', 'two_factor', 'verification'];
/** Rows of offices or of the system, under policies of their own. */
const office = [
  'mail',
  'aggregate_export',
  'bulk_import',
  'bulk_import_item',
  'default_view',
  'export_file',
  'export_part',
  'export_schedule',
  'office_membership',
  'reporting_round',
  'saved_view',
  'sheet_import',
  'sheet_row',
  'outbox',
  'dead_letter',
];
const everyScope = ['authority_scope', 'nation_scope', 'province_scope', 'region_scope', 'system_scope'];

let database: TestDatabase;
let authorities: TestAuthority[];

beforeAll(async () => {
  database = await freshDatabase();
  authorities = await makePlaces(database);
});
afterAll(() => database.drop());

describe('row security in the catalogue', () => {
  it('is forced on every table that is neither reference data nor the sign-in library’s', async () => {
    const tables = await asOwner(database, (owner) =>
      owner.query<{ name: string; forced: boolean }>(
        `SELECT relname AS name, relrowsecurity AND relforcerowsecurity AS forced FROM pg_class
         WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations'`,
      ),
    );
    const open = tables.rows.filter((table) => !table.forced).map((table) => table.name);
    expect(open.sort()).toEqual([...reference, ...identity.filter((name) => name !== 'app_user')].sort());
  });

  it('has a policy for each scope on every table that carries an authority', async () => {
    const tables = await asOwner(database, (owner) =>
      owner.query<{ name: string; policies: string[] }>(
        `SELECT c.relname AS name, array_agg(p.polname::text) AS policies FROM pg_class c
         JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'authority_id' LEFT JOIN pg_policy p ON p.polrelid = c.oid
         WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' GROUP BY 1`,
      ),
    );
    expect(tables.rows.length).toBeGreaterThan(25);
    const short = tables.rows.filter((table) => everyScope.some((scope) => !table.policies.includes(scope)));
    expect(short).toEqual([]);
    expect(tables.rows.map((table) => table.name).filter((name) => office.includes(name))).toEqual([]);
  });

  it('carries the authority first in the primary key, so that children cannot leave it', async () => {
    const keys = await asOwner(database, (owner) =>
      owner.query<{ name: string; first: string }>(
        `SELECT c.relname AS name, a.attname AS first FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
         JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
         WHERE i.indisprimary AND c.relnamespace = 'public'::regnamespace
         AND EXISTS (SELECT 1 FROM pg_attribute x WHERE x.attrelid = c.oid AND x.attname = 'authority_id') AND c.relname <> 'audit_event' AND c.relname <> ALL ($1)`,
        [shared],
      ),
    );
    expect(keys.rows.filter((key) => key.first !== 'authority_id')).toEqual([]);
  });

  it('binds roles that own nothing, bypass nothing and create nothing', async () => {
    const roles = await asOwner(database, (owner) =>
      owner.query(
        `SELECT rolname FROM pg_roles WHERE rolname LIKE 'sujarit_%' AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb)
         UNION SELECT tableowner FROM pg_tables WHERE schemaname IN ('public', 'app') AND tableowner LIKE 'sujarit_%'`,
      ),
    );
    expect(roles.rows).toEqual([]);
  });

  it('leaves the audit log and the rollup to the database’s own keeper', async () => {
    const grants = await asOwner(database, (owner) =>
      owner.query<{ name: string; privilege: string }>(
        `SELECT table_name AS name, privilege_type AS privilege FROM information_schema.role_table_grants
         WHERE grantee = 'sujarit_app' AND table_name IN ('audit_event', 'authority_rollup', 'last_act')`,
      ),
    );
    expect(grants.rows.map((grant) => grant.privilege)).toEqual(['SELECT', 'SELECT', 'SELECT']);
  });
});

describe('row security at work', () => {
  const read = async (scope: Parameters<typeof runTenantUnit>[1]) => {
    const app = openDatabase(database.appUrl, { connections: 1 });
    const ids = await runTenantUnit(app, scope, testActor, (client) =>
      client.authority.findMany({ select: { id: true } }),
    );
    await app.close();
    return ids.map((row) => row.id).sort();
  };
  const idsOf = (wanted: TestAuthority[]) => wanted.map((authority) => authority.id).sort();

  it('shows each scope its own and nothing else', async () => {
    expect(await read({ kind: 'authority', authorityId: authorities[0]!.id })).toEqual([authorities[0]!.id]);
    expect(await read({ kind: 'province', provinceCode: '52' })).toEqual(
      idsOf(authorities.filter((a) => a.provinceCode === '52')),
    );
    expect(await read({ kind: 'region', regionNo: 3 })).toEqual(
      idsOf(authorities.filter((a) => a.provinceCode === '30')),
    );
    expect(await read({ kind: 'nation' })).toEqual(idsOf(authorities));
    expect(await read({ kind: 'system', reason: 'test' })).toEqual(idsOf(authorities));
  });

  it('shows nothing without a scope, and nothing to a system without a reason', async () => {
    expect(await read({ kind: 'system', reason: '' })).toEqual([]);
    expect(await read({ kind: '' } as never)).toEqual([]);
  });

  it('shows and gives the parts of an export to the office that sees the export, and to nobody else', async () => {
    const [exportId, partId] = [crypto.randomUUID(), crypto.randomUUID()];
    await asOwner(database, async (owner) => {
      await owner.query(
        `INSERT INTO aggregate_export (id, province_code, fiscal_year, months, state, ordered_by, ordered_name, order_key)
         VALUES ($1, '52', 2566, 6, 'RUNNING', 'test', 'ผู้สั่ง', 'order-of-a-part')`,
        [exportId],
      );
      await owner.query(`INSERT INTO export_part (id, export_id, after_code, total) VALUES ($1, $2, '', 1)`, [
        partId,
        exportId,
      ]);
    });
    const app = openDatabase(database.appUrl, { connections: 1 });
    const reach = (scope: Parameters<typeof runTenantUnit>[1]) =>
      runTenantUnit(app, scope, testActor, async (client) => [
        await client.exportPart.count(),
        (await client.exportPart.updateMany({ data: { done: 1 } })).count,
      ]);
    expect(await reach({ kind: 'province', provinceCode: '52' })).toEqual([1, 1]);
    expect(await reach({ kind: 'province', provinceCode: '30' })).toEqual([0, 0]);
    expect(await reach({ kind: 'region', regionNo: 3 })).toEqual([0, 0]);
    expect(await reach({ kind: 'authority', authorityId: authorities[0]!.id })).toEqual([0, 0]);
    await app.close();
  });

  it('takes what a scope or an actor says as a value, whatever stands in it', async () => {
    const app = openDatabase(database.appUrl, { connections: 1 });
    const name = `ก'); SELECT set_config('app.scope', 'nation', true); -- \\' "`;
    const seen = await runTenantUnit(
      app,
      { kind: 'province', provinceCode: `52', true); SELECT set_config('app.scope', 'nation` },
      { ...testActor, name },
      async (client) => ({
        rows: await client.authority.count(),
        said: await client.$queryRaw`SELECT current_setting('app.scope') AS scope, current_setting('app.actor_name') AS name`,
      }),
    );
    await app.close();
    expect(seen).toEqual({ rows: 0, said: [{ scope: 'province', name }] });
  });

  it('lets a unit that only reads change nothing, and the next one of its connection change again', async () => {
    const app = openDatabase(database.appUrl, { connections: 1 });
    const scope = { kind: 'authority', authorityId: authorities[0]!.id } as const;
    const rename = (readOnly: boolean) =>
      runTenantUnit(
        app,
        scope,
        testActor,
        (client) => client.authority.update({ where: { id: scope.authorityId }, data: { phone: '054-000000' } }),
        { readOnly },
      );
    await expect(rename(true)).rejects.toThrow(/read-only transaction/);
    expect((await rename(false)).phone).toBe('054-000000');
    await app.close();
  });

  it('keeps a province from writing an authority’s rows, and an authority from writing another’s', async () => {
    const app = openDatabase(database.appUrl, { connections: 1 });
    const department = (authorityId: string) => ({
      data: { authorityId, id: crypto.randomUUID(), name: 'กองคลัง', ordinal: 1 },
    });
    const [own, other] = [authorities[0]!.id, authorities[1]!.id];
    await expect(
      runTenantUnit(app, { kind: 'province', provinceCode: '52' }, testActor, (client) =>
        client.department.create(department(own)),
      ),
    ).rejects.toThrow(/row-level security/);
    await expect(
      runTenantUnit(app, { kind: 'authority', authorityId: own }, testActor, (client) =>
        client.department.create(department(other)),
      ),
    ).rejects.toThrow(/row-level security/);
    await runTenantUnit(app, { kind: 'authority', authorityId: own }, testActor, (client) =>
      client.department.create(department(own)),
    );
    await app.close();
  });
});
