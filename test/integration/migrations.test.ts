import { datamodelSql } from '@sujarit/db/schema-engine';
import { Client } from 'pg';
import { expect } from 'vitest';
import { freshDatabase, test } from '../kit/database.fixture.ts';

/** Columns, keys, indexes and references of the public schema, as lines to compare. Prisma knows nothing of the rest (policies, triggers). */
const shape = `
  SELECT 'column ' || table_name || '.' || column_name || ' ' || udt_name || ' ' || coalesce(numeric_precision::text, '') || ' ' || is_nullable || ' ' || coalesce(column_default, '') AS line
  FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'
  UNION SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
  UNION SELECT 'reference ' || conrelid::regclass || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace
  UNION SELECT 'enum ' || t.typname || ' ' || string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder) FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid GROUP BY t.typname`;

async function shapeOf(url: string, prepare?: string): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    if (prepare) await client.query(prepare);
    const { rows } = await client.query<{ line: string }>(shape);
    return rows.map((row) => row.line).sort();
  } finally {
    await client.end();
  }
}

test('the migrations make the very tables that prisma/schema describes', async ({ database }) => {
  const plain = await freshDatabase();
  try {
    const wanted = await shapeOf(
      plain.ownerUrl,
      `DROP SCHEMA app CASCADE; DROP SCHEMA public CASCADE; ${await datamodelSql(plain.ownerUrl)}`,
    );
    expect(wanted.length).toBeGreaterThan(300);
    expect(await shapeOf(database.ownerUrl)).toEqual(wanted);
  } finally {
    await plain.drop();
  }
});
