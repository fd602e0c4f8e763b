import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApi } from '@sujarit/api/server';
import { openIdentity } from '@sujarit/auth/identity/open-identity';
import { openDatabase } from '@sujarit/db/tenant-unit';
import { openStorage } from '@sujarit/storage/open-storage';
import { pino } from 'pino';
import { DEMO_PASSWORD } from '../../prisma/seed/account-list.ts';
import { DEMO_DAY } from '../../prisma/seed/demo-clock.ts';
import { loadDemo } from '../../prisma/seed/load-demo.ts';
import type { TestDatabase } from './postgres.ts';
import { origins, Visitor } from './sign-in.visitor.ts';

/** Loads the demo into a migrated database; its files go to `filesDir`. */
export async function fillWithDemo(database: TestDatabase, filesDir: string): Promise<void> {
  await loadDemo({
    ownerUrl: database.ownerUrl,
    identityUrl: database.identityUrl,
    storage: openStorage({ dir: filesDir }),
    scene: 'demo',
    step: () => undefined,
  });
}

/** One of the demo's people, signed in at the API. */
export interface DemoPerson {
  /** Sends an operation: a persisted document by its hash, or a text. */
  ask(operation: { hash: string } | { text: string }, variables?: Record<string, unknown>): Promise<DemoAnswer>;
}

export interface DemoAnswer {
  data: Record<string, unknown> | null;
  errors?: { message: string; extensions: { code: string } }[];
  /** Statements that it sent to PostgreSQL. */
  queries: number;
}

/** The API in this process on the demo's rows, for tests that look at what it sends to PostgreSQL. */
export async function openDemoApi(kit: TestDatabase) {
  const filesDir = await mkdtemp(join(tmpdir(), 'demo-api-'));
  const database = openDatabase(kit.appUrl, { connections: 1 });
  const identity = openIdentity({
    url: kit.identityUrl,
    secret: 'z4Kq9w-Tm2uXc8vB1nR6yEo3sLd7fGhJ',
    baseUrl: origins.api,
    trustedOrigins: [origins.admin, origins.rollup],
    production: false,
    signInsPerMinute: 10_000,
  });
  let queries = 0;
  const lines = {
    write(text: string) {
      const line = JSON.parse(text) as { level: number; queries?: number };
      queries = line.queries ?? queries;
      if (line.level >= 50) process.stderr.write(text);
    },
  };
  const { server, apollo } = await createApi({
    database,
    identity,
    storage: openStorage({ dir: filesDir }),
    today: () => DEMO_DAY,
    mailbox: true,
    adminOrigin: 'http://localhost:3000',
    deliveryPlace: null,
    log: pino({ level: 'info' }, lines),
    production: false,
    trustedProxies: 'loopback',
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;

  return {
    async signIn(email: string): Promise<DemoPerson> {
      const visitor = new Visitor((request) => identity.handler(request));
      const { status } = await visitor.signIn(email, DEMO_PASSWORD);
      if (status !== 200) throw new Error(`sign-in of ${email} answered ${status}`);
      const headers = Object.fromEntries(visitor.headers({ 'content-type': 'application/json' }));
      return {
        async ask(operation, variables = {}) {
          const asked =
            'hash' in operation
              ? { extensions: { persistedQuery: { version: 1, sha256Hash: operation.hash } } }
              : { query: operation.text };
          const body = JSON.stringify({ ...asked, variables });
          const answer = await fetch(address, { method: 'POST', headers, body });
          return { ...((await answer.json()) as Omit<DemoAnswer, 'queries'>), queries };
        },
      };
    },
    async close() {
      await apollo.stop();
      await identity.close();
      await database.close();
      await rm(filesDir, { recursive: true, force: true });
    },
  };
}
