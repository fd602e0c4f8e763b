import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApi } from '@sujarit/api/server';
import { openIdentity } from '@sujarit/auth/identity/open-identity';
import type { Role } from '@sujarit/auth/roles';
import { openDatabase, runTenantUnit, type TenantClient, type TenantScope } from '@sujarit/db/tenant-unit';
import { openStorage, type Storage } from '@sujarit/storage/open-storage';
import { pino } from 'pino';
import { freshDatabase } from './database.fixture.ts';
import { asOwner, makePlaces, type TestAuthority, testActor } from './places.ts';
import type { TestDatabase } from './postgres.ts';
import { origins, Visitor } from './sign-in.visitor.ts';

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: answers are as their documents ask; tests look into them
  data: any;
  errors?: { message: string; extensions: { code: string; reason?: string } }[];
}

/** Someone signed in at the API, as a browser of an app is. */
export interface Person {
  userId: string;
  ask(document: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** Statements that the last `ask` sent to PostgreSQL. */
  queries(): number;
  /** Asks this API at a path, or another one, of the same database, at a whole address. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

/** The API on a port, with a database, files, two provinces of authorities and whoever is asked for. */
export interface Stage {
  kit: TestDatabase;
  storage: Storage;
  /** Where the storage keeps its files. */
  filesDir: string;
  authorities: TestAuthority[];
  /** Today in Thailand for the API; may be moved. */
  clock: { today: string };
  address: string;
  system<T>(work: (client: TenantClient) => Promise<T>): Promise<T>;
  /** A unit of work as a scope sees the rows. */
  within<T>(scope: TenantScope, work: (client: TenantClient) => Promise<T>): Promise<T>;
  officeOf(role: Role, place: { provinceCode?: string; regionNo?: number }): Promise<Person>;
  memberOf(role: Role, authorityId: string, departmentId?: string): Promise<Person>;
  withoutWorkplace(): Promise<Person>;
  /** One whose account is no demo's, so that the role's second factor is asked for, and was not given. */
  withoutSecondFactor(role: Role, authorityId: string): Promise<Person>;
  nobody: Pick<Person, 'ask' | 'fetch'>;
  close(): Promise<void>;
}

const password = 'ช่วยกันทำงานสุจริต';
/** Signs sessions; another API of the same database knows them by it. */
export const authSecret = 'z4Kq9w-Tm2uXc8vB1nR6yEo3sLd7fGhJ';

export async function openStage(perProvince = 2, deliveryPlace: string | null = null): Promise<Stage> {
  const kit = await freshDatabase();
  const authorities = await makePlaces(kit, perProvince);
  const database = openDatabase(kit.appUrl, { connections: 6 });
  const filesDir = await mkdtemp(join(tmpdir(), 'api-files-'));
  const storage = openStorage({ dir: filesDir });
  const identity = openIdentity({
    url: kit.identityUrl,
    secret: authSecret,
    baseUrl: origins.api,
    trustedOrigins: [origins.admin, origins.rollup],
    production: false,
    signInsPerMinute: 10_000,
  });
  const clock = { today: '2023-04-10' };
  const counted = { queries: 0 };
  const lines = {
    write(text: string) {
      const line = JSON.parse(text) as { level: number; queries?: number };
      counted.queries = line.queries ?? counted.queries;
      if (line.level >= 50) process.stderr.write(text);
    },
  };
  const { server, apollo } = await createApi({
    database,
    identity,
    storage,
    today: () => clock.today,
    mailbox: true,
    adminOrigin: origins.admin,
    deliveryPlace,
    log: pino({ level: 'info' }, lines),
    production: false,
    trustedProxies: 'loopback',
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const browser = (visitor: Visitor | null) => {
    const own = (more: Record<string, string> = {}) => Object.fromEntries(visitor?.headers(more) ?? new Headers(more));
    return {
      fetch: (path: string, init: RequestInit = {}) =>
        fetch(new URL(path, address), { ...init, headers: own(init.headers as Record<string, string>) }),
      ask: async (query: string, variables: Record<string, unknown> = {}) => {
        const body = JSON.stringify({ query, variables });
        const headers = own({ 'content-type': 'application/json' });
        return (await (await fetch(`${address}/graphql`, { method: 'POST', headers, body })).json()) as Answer;
      },
      queries: () => counted.queries,
    };
  };
  const signedIn = async (name: string, join: (userId: string) => Promise<unknown>, demo = true): Promise<Person> => {
    const email = `${randomUUID()}@example.go.th`;
    const userId = await identity.createUser({ name, email, password, demo });
    await join(userId);
    const visitor = new Visitor((request) => identity.handler(request));
    const { status } = await visitor.signIn(email, password);
    if (status !== 200) throw new Error(`sign-in answered ${status}`);
    return { userId, ...browser(visitor) };
  };

  return {
    kit,
    storage,
    filesDir,
    authorities,
    clock,
    address,
    nobody: browser(null),
    system: (work) => runTenantUnit(database, { kind: 'system', reason: 'rows of a test' }, testActor, work),
    within: (scope, work) => runTenantUnit(database, scope, testActor, work),
    memberOf: (role, authorityId, departmentId) =>
      signedIn(`${role} คนหนึ่ง`, (userId) => addMember(kit, { role, authorityId, userId, departmentId })),
    withoutWorkplace: () => signedIn('คนหนึ่ง', async () => undefined),
    withoutSecondFactor: (role, authorityId) =>
      signedIn(`${role} คนหนึ่ง`, (userId) => addMember(kit, { role, authorityId, userId }), false),
    officeOf: (role, { provinceCode, regionNo }) =>
      signedIn(`${role} คนหนึ่ง`, (userId) =>
        asOwner(kit, (owner) =>
          owner.query(
            'INSERT INTO office_membership (id, user_id, role, province_code, region_no) VALUES ($1, $2, $3::office_role, $4, $5)',
            [randomUUID(), userId, role, provinceCode ?? null, regionNo ?? null],
          ),
        ),
      ),
    close: async () => {
      await apollo.stop();
      await identity.close();
      await database.close();
      await rm(filesDir, { recursive: true, force: true });
      await kit.drop();
    },
  };
}

const addMember = (
  kit: TestDatabase,
  {
    role,
    authorityId,
    userId,
    departmentId,
  }: { role: Role; authorityId: string; userId: string; departmentId?: string },
) =>
  asOwner(kit, (owner) =>
    owner.query(
      'INSERT INTO membership (authority_id, id, user_id, role, department_id) VALUES ($1, $2, $3, $4::authority_role, $5)',
      [authorityId, randomUUID(), userId, role, departmentId ?? null],
    ),
  );
