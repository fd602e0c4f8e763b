import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { type Prisma, PrismaClient } from './generated/prisma/client.ts';
import { statementNames } from './statement-names.ts';
import { beginningWith, UnitClient } from './unit-client.ts';

/** Whose rows a unit of work sees. A system unit says why; PostgreSQL shows it nothing otherwise. */
export type TenantScope =
  | { kind: 'authority'; authorityId: string }
  | { kind: 'province'; provinceCode: string }
  | { kind: 'region'; regionNo: number }
  | { kind: 'nation' }
  | { kind: 'system'; reason: string };

/** Who acts, for the audit log. `action` is the operation's or job's name, `address` the client's. */
export interface UnitActor {
  userId: string;
  name: string;
  role: string;
  action: string;
  requestId: string;
  address: string;
}

/** The only way to the rows: a Prisma client bound to one transaction with one scope. */
export type TenantClient = Prisma.TransactionClient;

/** A database that units of work are opened on. It hands out no client of its own. */
export interface Database {
  readonly kind: 'sujarit-database';
  /** Resolves when the server answers. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export interface OpenUnit {
  readonly client: TenantClient;
  readonly scope: TenantScope;
  /** Ends the transaction with all its changes; rejects when PostgreSQL refuses them. */
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

const prismaOf = new WeakMap<Database, PrismaClient>();

/** `url` is that of the role sujarit_app; `connections` bounds the units that run at once. */
export function openDatabase(url: string, { connections = 10 }: { connections?: number } = {}): Database {
  // resolvers that run side by side share the one connection of their unit: what they ask does not wait for one another's answers
  const pool = new Pool({ connectionString: url, max: connections, Client: UnitClient, pipeline: true });
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, { disposeExternalPool: true, statementNameGenerator: statementNames() }),
  });
  const database: Database = {
    kind: 'sujarit-database',
    ping: async () => {
      await pool.query('SELECT 1');
    },
    close: () => prisma.$disconnect(),
  };
  prismaOf.set(database, prisma);
  return database;
}

const unitLimits = { timeout: 60_000, maxWait: 10_000 };

const settingsOf = (scope: TenantScope, actor: UnitActor) => ({
  'app.scope': scope.kind,
  'app.authority_id': scope.kind === 'authority' ? scope.authorityId : '',
  'app.province_code': scope.kind === 'province' ? scope.provinceCode : '',
  'app.region_no': scope.kind === 'region' ? String(scope.regionNo) : '',
  'app.reason': scope.kind === 'system' ? scope.reason : '',
  'app.actor_id': actor.userId,
  'app.actor_name': actor.name,
  'app.actor_role': actor.role,
  'app.action': actor.action,
  'app.request_id': actor.requestId,
  'app.address': actor.address,
});

interface UnitOptions {
  /** PostgreSQL refuses every change; false unless told. */
  readOnly?: boolean;
}

/** Runs `work` in one transaction that sees the scope's rows only; commits when it returns, rolls back when it throws. */
export async function runTenantUnit<T>(
  database: Database,
  scope: TenantScope,
  actor: UnitActor,
  work: (client: TenantClient) => Promise<T>,
  { readOnly = false }: UnitOptions = {},
): Promise<T> {
  return beginningWith({ settings: settingsOf(scope, actor), readOnly }, () =>
    prismaOf.get(database)!.$transaction(work, unitLimits),
  );
}

class RolledBack extends Error {}

/** The same as `runTenantUnit` for callers with a beginning and an end of their own, such as a GraphQL operation. */
export async function openTenantUnit(
  database: Database,
  scope: TenantScope,
  actor: UnitActor,
  options?: UnitOptions,
): Promise<OpenUnit> {
  const opened = Promise.withResolvers<TenantClient>();
  const ending = Promise.withResolvers<void>();
  const hold = (client: TenantClient) => {
    opened.resolve(client);
    return ending.promise;
  };
  const ended = runTenantUnit(database, scope, actor, hold, options);
  ended.catch((error) => opened.reject(error));
  return {
    client: await opened.promise,
    scope,
    commit: () => {
      ending.resolve();
      return ended;
    },
    rollback: async () => {
      ending.reject(new RolledBack());
      await ended.catch((error) => {
        if (!(error instanceof RolledBack)) throw error;
      });
    },
  };
}
