import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { readMigrateEnv } from './env.ts';
import { applyMigrations } from './schema-engine.ts';

/** Passwords of the three roles that processes sign in with; the fourth, sujarit_keeper, owns triggers only and never signs in. */
interface RolePasswords {
  app: string;
  identity: string;
  queue: string;
}

/**
 * What PostgreSQL takes a page off the row for, 1 being one in a row: that of a solid-state disk or of memory. By its default of 4 it reads
 * a nation's table whole, with every policy on every row, where a province's few hundred rows by index are ten times cheaper.
 */
const pageCost = 1.1;

const loginRoles = { app: 'sujarit_app', identity: 'sujarit_identity', queue: 'sujarit_queue' } as const;

/**
 * Brings a database to the newest migration and lets the application's roles sign in. Repeatable; concurrent calls wait for one another.
 * `adminUrl` is a superuser's or an owner's that may create roles.
 */
async function migrate({ adminUrl, passwords }: { adminUrl: string; passwords: RolePasswords }): Promise<void> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query('SELECT pg_advisory_lock(731001)');
    await applyMigrations(adminUrl);
    for (const [key, role] of Object.entries(loginRoles)) {
      await admin.query(`ALTER ROLE ${role} LOGIN PASSWORD ${escapeLiteral(passwords[key as keyof RolePasswords])}`);
    }
    await admin.query(`ALTER ROLE sujarit_app SET random_page_cost = ${pageCost}`);
    const database = escapeIdentifier((await admin.query('SELECT current_database() AS name')).rows[0].name);
    await admin.query('CREATE SCHEMA IF NOT EXISTS queue AUTHORIZATION sujarit_queue');
    await admin.query(`GRANT CONNECT ON DATABASE ${database} TO sujarit_app, sujarit_identity, sujarit_queue`);
    await admin.query(`GRANT CREATE ON DATABASE ${database} TO sujarit_queue`);
  } finally {
    await admin.end();
  }
}

const env = readMigrateEnv();
await migrate({
  adminUrl: env.DATABASE_URL,
  passwords: { app: env.APP_DB_PASSWORD, identity: env.IDENTITY_DB_PASSWORD, queue: env.QUEUE_DB_PASSWORD },
});
process.exit(0);
