import { openDatabase, runTenantUnit } from '@sujarit/db/tenant-unit';
import { Client } from 'pg';
import { expect } from 'vitest';
import { loadNation } from '../../prisma/seed/nation/load-nation.ts';
import { loadReference } from '../../prisma/seed/reference.ts';
import { test } from '../kit/database.fixture.ts';
import { testActor } from '../kit/places.ts';

test('the nation has plans, reports, risks and an exact rollup in every province, and is loaded once', async ({
  database,
}) => {
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await loadReference(owner);
  const seen: number[] = [];
  const nation = { authorities: 400, onProvince: (done: number) => seen.push(done) };
  expect(await loadNation(database.ownerUrl, nation)).toBe(400);
  expect(seen.at(-1)).toBe(74);
  const count = async (sql: string) =>
    Number((await owner.query<{ n: string }>(`SELECT count(*) AS n FROM ${sql}`)).rows[0]?.n);
  expect(await count('(SELECT DISTINCT province_code FROM authority) p')).toBe(74);
  expect(await count('authority WHERE NOT simulated')).toBe(0);
  expect(await count('project_budget')).toBeGreaterThan(400 * 0.8 * 36 * 4);
  for (const table of ['report_entry', 'risk', 'ita_result', 'consistency_mark'])
    expect(await count(table), table).toBeGreaterThan(300);
  expect(await count('audit_event')).toBe(400);

  const [one] = (await owner.query<{ id: string }>('SELECT id FROM authority ORDER BY code LIMIT 1')).rows;
  const app = openDatabase(database.appUrl, { connections: 1 });
  const differences = await runTenantUnit(
    app,
    { kind: 'system', reason: 'test' },
    testActor,
    (client) => client.$queryRaw<object[]>`SELECT * FROM app.rebuild_rollup(${one?.id}::uuid)`,
  );
  expect(differences).toEqual([]);
  await app.close();

  await owner.end();
  expect(await loadNation(database.ownerUrl, nation)).toBe(0);
});
