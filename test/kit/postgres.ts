import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { root } from '../../infra/start/folders.mjs';
import { sweepLater } from '../../infra/start/guard.mjs';
import { query, startPostgres } from '../../infra/start/postgres.mjs';
import { loadReference } from '../../prisma/seed/reference.ts';

/** The three roles that the product connects as, and their passwords in tests. */
const passwords = { app: 'app-in-tests', identity: 'identity-in-tests', queue: 'queue-in-tests' };

/** A PostgreSQL server for tests: our own in a scratch folder, or the one that TEST_DATABASE_URL names. */
export interface TestCluster {
  /** Connection string of the owner, to the server's `postgres` database. */
  readonly ownerUrl: string;
  /** Stops the server when it is ours; leaves one that was given. */
  readonly stop: () => Promise<void>;
}

/** One database of a test file's own, with every role's address. */
export interface TestDatabase {
  readonly name: string;
  /** Owner of all tables: not bound by row security. For preparing rows and for looking behind the scenes. */
  readonly ownerUrl: string;
  /** sujarit_app: what API and worker use; bound by row security. */
  readonly appUrl: string;
  /** sujarit_identity: users, accounts and their sign-ins. */
  readonly identityUrl: string;
  /** sujarit_queue: the tables of the job queue. */
  readonly queueUrl: string;
  readonly drop: () => Promise<void>;
}

/**
 * Starts a scratch server (about a second), or uses the one of TEST_DATABASE_URL.
 * `durable`: it waits for the disk at every commit, as in production; for benchmarks.
 */
export async function openCluster({ durable = false } = {}): Promise<TestCluster> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { ownerUrl: given, stop: async () => undefined };
  const folder = mkdtempSync(join(tmpdir(), 'sujarit-test-'));
  chmodSync(folder, 0o755);
  sweepLater(folder);
  const cluster = await startPostgres({
    dataDir: join(folder, 'postgres'),
    password: 'owner-in-tests',
    logFile: join(folder, 'postgres.log'),
    scratch: !durable,
  });
  return {
    ownerUrl: cluster.url(),
    stop: async () => {
      await cluster.stop();
      rmSync(cluster.dataDir, { recursive: true, force: true });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Makes a database to copy from, and returns its name: migrated, with provinces, districts and frameworks, and nothing else.
 * The migration runs as an operator runs it, in a process of its own: a database with open connections cannot be copied.
 */
export async function makeTemplate(ownerUrl: string): Promise<string> {
  const name = uniqueName('template');
  await query(ownerUrl, `create database "${name}"`);
  execFileSync(process.execPath, ['packages/db/src/migrate.ts'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      DATABASE_URL: address(ownerUrl, name),
      APP_DB_PASSWORD: passwords.app,
      IDENTITY_DB_PASSWORD: passwords.identity,
      QUEUE_DB_PASSWORD: passwords.queue,
    },
  });
  const owner = new Client({ connectionString: address(ownerUrl, name) });
  await owner.connect();
  await loadReference(owner);
  await owner.end();
  return name;
}

/** Copies the template to a database with a name of its own. */
export async function copyTemplate(ownerUrl: string, template: string): Promise<TestDatabase> {
  const name = uniqueName('db');
  await query(ownerUrl, `create database "${name}" template "${template}"`);
  // rights on a database, unlike those inside it, are not copied
  await query(ownerUrl, `grant create on database "${name}" to sujarit_queue`);
  return {
    name,
    ownerUrl: address(ownerUrl, name),
    appUrl: address(ownerUrl, name, 'sujarit_app', passwords.app),
    identityUrl: address(ownerUrl, name, 'sujarit_identity', passwords.identity),
    queueUrl: address(ownerUrl, name, 'sujarit_queue', passwords.queue),
    drop: () => dropDatabase(ownerUrl, name),
  };
}

/** Drops a database of the kit, cutting whoever is still connected. */
export async function dropDatabase(ownerUrl: string, name: string): Promise<void> {
  await query(ownerUrl, `drop database if exists "${name}" with (force)`);
}

let count = 0;
function uniqueName(kind: string): string {
  count += 1;
  return `sujarit_${kind}_${process.pid}_${Date.now().toString(36)}_${count}`;
}

function address(ownerUrl: string, database: string, user?: string, password?: string): string {
  const url = new URL(ownerUrl);
  url.pathname = `/${database}`;
  if (user) url.username = user;
  if (password) url.password = password;
  return url.toString();
}
