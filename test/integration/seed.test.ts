import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planContentHash } from '@sujarit/db/plan-content-hash';
import { openDatabase, runTenantUnit, type TenantClient } from '@sujarit/db/tenant-unit';
import { planStates } from '@sujarit/domain/plan-lifecycle';
import { openStorage } from '@sujarit/storage/open-storage';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDemo } from '../../prisma/seed/load-demo.ts';
import { freshDatabase } from '../kit/database.fixture.ts';
import type { TestDatabase } from '../kit/postgres.ts';

type Rows = Record<string, unknown>[];

const folder = mkdtempSync(join(tmpdir(), 'sujarit-seed-'));
const databases: TestDatabase[] = [];
const clients: Client[] = [];

async function seeded(
  scene: 'demo' | 'walk',
): Promise<{ database: TestDatabase; query: (sql: string) => Promise<Rows>; again: () => Promise<boolean> }> {
  const database = await freshDatabase();
  databases.push(database);
  const load = () =>
    loadDemo({
      ownerUrl: database.ownerUrl,
      identityUrl: database.identityUrl,
      storage: openStorage({ dir: join(folder, 'storage') }),
      scene,
      step: () => undefined,
    });
  await load();
  const client = new Client({ connectionString: database.ownerUrl });
  clients.push(client);
  await client.connect();
  return { database, query: async (sql) => (await client.query(sql)).rows, again: load };
}

let demo: Awaited<ReturnType<typeof seeded>>;
beforeAll(async () => {
  demo = await seeded('demo');
});
afterAll(async () => {
  await Promise.all(clients.map((client) => client.end()));
  await Promise.all(databases.map((database) => database.drop()));
  rmSync(folder, { recursive: true, force: true });
});

const ofAuthority = (name: string) =>
  `(SELECT id FROM authority WHERE name_th = 'องค์การบริหารส่วนตำบล${name}' AND NOT simulated)`;

describe('the demo', () => {
  it('fills both provinces with the authorities they have, by type', async () => {
    expect(
      await demo.query('SELECT province_code, type, count(*)::int AS n FROM authority GROUP BY 1, 2 ORDER BY 1, 2'),
    ).toEqual([
      { province_code: '30', type: 'PAO', n: 1 },
      { province_code: '30', type: 'CITY_MUNICIPALITY', n: 1 },
      { province_code: '30', type: 'TOWN_MUNICIPALITY', n: 4 },
      { province_code: '30', type: 'SUBDISTRICT_MUNICIPALITY', n: 85 },
      { province_code: '30', type: 'SAO', n: 243 },
      { province_code: '52', type: 'PAO', n: 1 },
      { province_code: '52', type: 'CITY_MUNICIPALITY', n: 1 },
      { province_code: '52', type: 'TOWN_MUNICIPALITY', n: 3 },
      { province_code: '52', type: 'SUBDISTRICT_MUNICIPALITY', n: 39 },
      { province_code: '52', type: 'SAO', n: 59 },
    ]);
    expect(await demo.query('SELECT count(*)::int AS n FROM authority WHERE NOT simulated')).toEqual([{ n: 3 }]);
  });

  it('has plans and reports in every state, rounds in time, late and missing, and risks at every level', async () => {
    const states = await demo.query('SELECT DISTINCT state::text FROM plan');
    expect(states.map((row) => row.state).sort()).toEqual([...planStates].sort());
    const reports = await demo.query("SELECT DISTINCT state::text, sent_on > '2023-04-20' AS late FROM report");
    expect(reports).toEqual(
      expect.arrayContaining([
        { state: 'SENT', late: false },
        { state: 'SENT', late: true },
        { state: 'DRAFT', late: null },
        { state: 'RETURNED', late: false },
        { state: 'ACCEPTED', late: false },
      ]),
    );
    expect(await demo.query('SELECT DISTINCT level FROM risk')).toHaveLength(4);
    expect(await demo.query('SELECT DISTINCT status FROM report_entry')).toHaveLength(4);
    expect(await demo.query('SELECT DISTINCT reason FROM report_entry WHERE reason IS NOT NULL')).toHaveLength(4);
    const [counts] = await demo.query(
      `SELECT count(*) FILTER (WHERE plan_state IS NULL)::float / count(*) AS without, count(*) FILTER (WHERE inconsistent > 0)::int AS marked
       FROM authority_rollup WHERE fiscal_year = 2566 AND months = 6`,
    );
    expect(counts!.without).toBeCloseTo(0.08, 2);
    expect(counts!.marked).toBeGreaterThan(0);
  });

  it('shows the figures of the real documents', async () => {
    const figures = (name: string) =>
      demo.query(
        `SELECT fiscal_year, projects, plan_budget::int, projects_by_dimension, plan_state FROM authority_rollup
         WHERE months = 6 AND authority_id = ${ofAuthority(name)} ORDER BY 1`,
      );
    const changNuea = {
      projects: 32,
      plan_budget: 50_000,
      projects_by_dimension: { 1: 7, 2: 14, 3: 4, 4: 7 },
      plan_state: 'IN_USE',
    };
    expect(await figures('จางเหนือ')).toEqual(
      [2566, 2567, 2568, 2569, 2570].map((fiscal_year) => ({ fiscal_year, ...changNuea })),
    );
    const khlongMueang = {
      projects: 13,
      plan_budget: 50_000,
      projects_by_dimension: { 1: 3, 2: 2, 3: 3, 4: 5 },
      plan_state: 'CLOSED',
    };
    expect(await figures('คลองเมือง')).toEqual(
      [2561, 2562, 2563, 2564].map((fiscal_year) => ({ fiscal_year, ...khlongMueang })),
    );
    expect((await figures('จอหอ'))[0]).toMatchObject({
      projects: 7,
      projects_by_dimension: { 3: 7 },
      plan_state: 'IN_USE',
    });
    expect(
      await demo.query(`SELECT count(*)::int AS n FROM integrity_measure WHERE authority_id = ${ofAuthority('จอหอ')}`),
    ).toEqual([{ n: 12 }]);
    const entries = await demo.query(`SELECT status = 'NOT_STARTED' AS open, count(*)::int AS n FROM report_entry
      WHERE authority_id = ${ofAuthority('จางเหนือ')} GROUP BY 1 ORDER BY 1`);
    expect(entries).toEqual([
      { open: false, n: 16 },
      { open: true, n: 16 },
    ]);
  });

  it('keeps the rollup as it is computed from the rows', async () => {
    const differing = await demo.query(`
      WITH computed AS (SELECT r.* FROM authority a, LATERAL app.compute_rollup(a.id, 0) r)
      (SELECT * FROM computed EXCEPT SELECT * FROM authority_rollup) UNION ALL (SELECT * FROM authority_rollup EXCEPT SELECT * FROM computed)`);
    expect(differing).toEqual([]);
    expect(await demo.query('SELECT count(*)::int AS n FROM authority_rollup')).not.toEqual([{ n: 0 }]);
  });

  it('has an audit chain for every authority, and the real ones tell who did what', async () => {
    expect(
      await demo.query('SELECT count(DISTINCT chain)::int AS n FROM audit_event WHERE authority_id IS NOT NULL'),
    ).toEqual([{ n: 437 }]);
    const acts = await demo.query(
      `SELECT DISTINCT actor_role, action FROM audit_event WHERE authority_id = ${ofAuthority('จางเหนือ')}`,
    );
    expect(acts).toEqual(
      expect.arrayContaining([
        { actor_role: 'PLAN_OFFICER', action: 'plan.edit' },
        { actor_role: 'EXECUTIVE', action: 'plan.sign' },
        { actor_role: 'PROVINCIAL_OFFICER', action: 'plan.decide' },
        { actor_role: 'DIVISION_HEAD', action: 'entry.edit' },
      ]),
    );
  });

  it('breaks no foreign key, though bulk rows were written without triggers', async () => {
    const keys = await demo.query(`SELECT conrelid::regclass::text AS child, confrelid::regclass::text AS parent,
      (SELECT array_agg(a.attname::text ORDER BY o) FROM unnest(conkey) WITH ORDINALITY k(n, o) JOIN pg_attribute a ON a.attrelid = conrelid AND a.attnum = k.n) AS own,
      (SELECT array_agg(a.attname::text ORDER BY o) FROM unnest(confkey) WITH ORDINALITY k(n, o) JOIN pg_attribute a ON a.attrelid = confrelid AND a.attnum = k.n) AS other
      FROM pg_constraint WHERE contype = 'f'`);
    for (const { child, parent, own, other } of keys as {
      child: string;
      parent: string;
      own: string[];
      other: string[];
    }[]) {
      const match = own.map((column, place) => `c."${column}" = p."${other[place]}"`).join(' AND ');
      const given = own.map((column) => `c."${column}" IS NOT NULL`).join(' AND ');
      const orphans = await demo.query(
        `SELECT 1 FROM ${child} c LEFT JOIN ${parent} p ON ${match} WHERE ${given} AND p."${other[0]}" IS NULL LIMIT 1`,
      );
      expect(orphans, `${child} -> ${parent}`).toEqual([]);
    }
    expect(keys.length).toBeGreaterThan(30);
  });

  it('is loaded once', async () => {
    expect(await demo.again()).toBe(false);
  });
});

describe('signatures', () => {
  const actor = {
    userId: 'test',
    name: 'test',
    role: 'PLAN_OFFICER',
    action: 'test',
    requestId: 'test',
    address: 'test',
  };

  it('hold the content of their plan, simulated or real', async () => {
    const signed = (await demo.query(
      `SELECT s.authority_id, s.plan_id, s.content_hash FROM plan_signature s JOIN authority a ON a.id = s.authority_id ORDER BY a.simulated, s.plan_id LIMIT 40`,
    )) as { authority_id: string; plan_id: string; content_hash: string }[];
    const database = openDatabase(demo.database.appUrl);
    for (const { authority_id: authorityId, plan_id: planId, content_hash: kept } of signed) {
      const hash = await runTenantUnit(database, { kind: 'authority', authorityId }, actor, (client) =>
        planContentHash(client, { authorityId, planId }),
      );
      expect(hash).toBe(kept);
    }
    await database.close();
  });

  it('go stale with every change of the content, and with none of the course', async () => {
    const [plan] = (await demo.query(
      `SELECT authority_id, id FROM plan WHERE authority_id = ${ofAuthority('จางเหนือ')}`,
    )) as { authority_id: string; id: string }[];
    const { authority_id: authorityId, id: planId } = plan!;
    const database = openDatabase(demo.database.appUrl);
    const key = { authorityId_id: { authorityId, id: planId } };
    const hashAfter = async (change: (client: TenantClient) => Promise<unknown>) => {
      const undone = new Error('undone');
      let hash = '';
      await runTenantUnit(database, { kind: 'authority', authorityId }, actor, async (client) => {
        await change(client);
        hash = await planContentHash(client, { authorityId, planId });
        throw undone;
      }).catch((error) => {
        if (error !== undone) throw error;
      });
      return hash;
    };
    const whole = { authorityId };
    const now = await hashAfter(async () => undefined);
    const content = await Promise.all(
      [
        (client: TenantClient) => client.plan.update({ where: key, data: { title: 'อื่น' } }),
        (client: TenantClient) => client.project.updateMany({ where: { ...whole, ordinal: 3 }, data: { name: 'อื่น' } }),
        (client: TenantClient) =>
          client.project.updateMany({ where: { ...whole, ordinal: 3 }, data: { removedAt: new Date() } }),
        (client: TenantClient) =>
          client.project.updateMany({ where: { ...whole, ordinal: 3 }, data: { departmentId: null } }),
        (client: TenantClient) =>
          client.projectBudget.updateMany({
            where: { ...whole, fiscalYear: 2570, amount: 10_000 },
            data: { amount: 10_001 },
          }),
        (client: TenantClient) =>
          client.projectBudget.updateMany({ where: { ...whole, fiscalYear: 2570, amount: null }, data: { mark: '-' } }),
        (client: TenantClient) =>
          client.projectPlace.updateMany({ where: { ...whole, nodeCode: '4.1.3' }, data: { nodeCode: '4.1.2' } }),
        (client: TenantClient) => client.projectSheet.updateMany({ where: whole, data: { outputs: ['อื่น'] } }),
        (client: TenantClient) =>
          client.risk.updateMany({ where: { ...whole, ordinal: 1 }, data: { level: 'VERY_HIGH' } }),
        (client: TenantClient) =>
          client.riskControl.updateMany({ where: { ...whole, ordinal: 1 }, data: { text: 'อื่น' } }),
        (client: TenantClient) =>
          client.planTarget.updateMany({
            where: { ...whole, fiscalYear: 2566, metric: 'ITA_SCORE' },
            data: { value: 99 },
          }),
      ].map(hashAfter),
    );
    expect(new Set([now, ...content]).size).toBe(content.length + 1);
    const course = await Promise.all(
      [
        (client: TenantClient) =>
          client.plan.update({
            where: key,
            data: { state: 'CLOSED', version: { increment: 1 }, announcedOn: new Date('2023-01-01') },
          }),
        (client: TenantClient) =>
          client.reportEntry.updateMany({ where: whole, data: { status: 'DONE', percent: 100 } }),
        (client: TenantClient) => client.planSignature.deleteMany({ where: whole }),
      ].map(hashAfter),
    );
    expect(new Set([now, ...course])).toEqual(new Set([now]));
    await database.close();
  });
});

describe('another load', () => {
  it('gives the same rows, but for moments of writing', async () => {
    const other = await seeded('walk');
    const rows = (table: string, where: string) =>
      `SELECT md5(string_agg((to_jsonb(t) - 'created_at' - 'updated_at')::text, ',' ORDER BY t::text)) AS sum FROM ${table} t WHERE ${where}`;
    const notWalked = `authority_id <> ${ofAuthority('จางเหนือ')}`;
    const tables = [
      'plan',
      'project_place',
      'project_budget',
      'project_sheet',
      'risk',
      'risk_control',
      'report_decision',
      'ita_result',
      'membership',
      'plan_decision',
      'consistency_mark',
      'integrity_measure',
    ];
    for (const table of tables)
      expect(await other.query(rows(table, notWalked)), table).toEqual(await demo.query(rows(table, notWalked)));
    expect(await other.query(rows('authority', 'true'))).toEqual(await demo.query(rows('authority', 'true')));
    expect(
      await other.query(`SELECT count(*)::int AS n FROM plan WHERE authority_id = ${ofAuthority('จางเหนือ')}`),
    ).toEqual([{ n: 0 }]);
  });
});
