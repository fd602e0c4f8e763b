import { execFileSync, spawnSync } from 'node:child_process';
import { openDatabase, runTenantUnit } from '@sujarit/db/tenant-unit';
import { expect } from 'vitest';
import { root } from '../../../infra/start/folders.mjs';
import { test } from '../../kit/database.fixture.ts';
import { asOwner, makePlaces, testActor } from '../../kit/places.ts';
import { carryOut } from './history.ts';

const command = ['packages/db/src/rebuild-rollup.ts', 'all'];

test('the rebuild command says what differed from the rows, mends it, and finds nothing the second time', async ({
  database,
}) => {
  const [authority] = await makePlaces(database);
  const app = openDatabase(database.appUrl, { connections: 1 });
  await runTenantUnit(app, { kind: 'authority', authorityId: authority!.id }, testActor, (client) =>
    carryOut(client, authority!.id, { kind: 'addProject', dimension: 1, amounts: [100, 200, 300] }),
  );
  await app.close();
  const env = { ...process.env, DATABASE_URL: database.appUrl };
  expect(execFileSync(process.execPath, command, { cwd: root, env, encoding: 'utf8' })).toContain(
    '0 differences mended',
  );

  await asOwner(database, (owner) =>
    owner.query('UPDATE authority_rollup SET projects = 7 WHERE fiscal_year = 2566 AND months = 6'),
  );
  const first = spawnSync(process.execPath, command, { cwd: root, env, encoding: 'utf8' });
  expect([first.status, first.stdout]).toEqual([1, expect.stringContaining('2566/6  projects 7 -> 1')]);
  expect(spawnSync(process.execPath, command, { cwd: root, env }).status).toBe(0);
});

test('nobody but the system may have it rebuilt', async ({ database }) => {
  const app = openDatabase(database.appUrl, { connections: 1 });
  const rebuild = runTenantUnit(
    app,
    { kind: 'nation' },
    testActor,
    (client) => client.$queryRaw`SELECT * FROM app.rebuild_rollup('00000000-0000-7000-8000-000000000000')`,
  );
  await expect(rebuild).rejects.toThrow(/system scope/);
  await app.close();
});
