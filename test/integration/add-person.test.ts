import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type Identity, openIdentity } from '@sujarit/auth/identity/open-identity';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../../infra/start/folders.mjs';
import { freshDatabase } from '../kit/database.fixture.ts';
import { asOwner, makePlaces } from '../kit/places.ts';
import type { TestDatabase } from '../kit/postgres.ts';
import { origins, Visitor } from '../kit/sign-in.visitor.ts';

const secret = 'z4Kq9w-Tm2uXc8vB1nR6yEo3sLd7fGhJ';
const run = promisify(execFile);

let database: TestDatabase;
let identity: Identity;
let code: string;

/** The command, as an operator runs it. */
const addPerson = (...args: string[]) =>
  run(process.execPath, ['apps/api/src/add-person.ts', ...args], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: database.appUrl,
      IDENTITY_DATABASE_URL: database.identityUrl,
      AUTH_SECRET: secret,
      STORAGE_DIR: '/tmp',
    },
  }).then(
    ({ stdout }) => ({ code: 0, text: stdout }),
    (error: { code: number; stderr: string }) => ({ code: error.code, text: error.stderr }),
  );

beforeAll(async () => {
  database = await freshDatabase();
  const [authority] = await makePlaces(database, 1);
  code = await asOwner(database, async (owner) => {
    const { rows } = await owner.query('SELECT code FROM authority WHERE id = $1', [authority!.id]);
    return rows[0].code;
  });
  identity = openIdentity({
    url: database.identityUrl,
    secret,
    baseUrl: origins.api,
    trustedOrigins: [origins.admin],
    production: false,
  });
});
afterAll(async () => {
  await identity?.close();
  await database?.drop();
});

it('gives a new person an office and a password that works, and a known one a further place', async () => {
  const person = ['--email', 'Head@lampang.go.th', '--name', 'หัวหน้า ลำปาง'];
  const added = await addPerson(...person, '--role', 'PROVINCIAL_HEAD', '--province', '52');
  const password = /password: (\S+)/.exec(added.text)?.[1] ?? '';
  expect(added).toMatchObject({ code: 0, text: expect.stringContaining('ลำปาง') });
  const browser = new Visitor(identity.handler);
  expect((await browser.signIn('head@lampang.go.th', password)).status).toBe(200);
  expect(await identity.identifyActor(browser.headers())).toMatchObject({
    workplace: { kind: 'office', role: 'PROVINCIAL_HEAD', provinceCode: '52' },
    secondFactor: false,
  });

  const further = await addPerson(...person, '--role', 'PLAN_OFFICER', '--authority', code);
  expect(further.text).not.toContain('password: ');
  expect((await identity.identifyActor(browser.headers()))?.workplaces).toHaveLength(2);
  expect(await addPerson(...person, '--role', 'EXECUTIVE', '--authority', code)).toMatchObject({
    code: 2,
    text: expect.stringContaining('excludes'),
  });
});

it.each([
  ['no place', ['--role', 'NACC_ANALYST'], 'exactly one place'],
  ['two places', ['--role', 'NACC_ANALYST', '--nation', '--region', '5'], 'exactly one place'],
  ['a role of another place', ['--role', 'PLAN_OFFICER', '--province', '52'], 'none of that place'],
  ['a place that is not there', ['--role', 'PROVINCIAL_HEAD', '--province', '99'], 'no province'],
  ['a division head', ['--role', 'DIVISION_HEAD', '--authority', '1'], 'invited by a plan officer'],
])('refuses %s and adds nobody', async (_what, args, why) => {
  const refused = await addPerson('--email', 'nobody@example.go.th', '--name', 'ก', ...args);
  expect(refused).toMatchObject({ code: 2, text: expect.stringContaining(why) });
  expect(refused.text).toContain('usage:');
  expect(await identity.userOfEmail('nobody@example.go.th')).toBeNull();
});
