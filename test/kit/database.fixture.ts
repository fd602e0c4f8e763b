import { test as base, inject } from 'vitest';
import { copyTemplate, type TestDatabase } from './postgres.ts';
import './postgres.setup.ts';

/**
 * A database of its own, copied from the migrated template. The caller drops it.
 * For a second database inside one test file, or in `beforeAll`; otherwise use `test` below.
 */
export async function freshDatabase(): Promise<TestDatabase> {
  const { ownerUrl, template } = inject('postgres');
  return copyTemplate(ownerUrl, template);
}

/** Vitest's `test` with `database`: one database per test file, dropped after its last test. */
// biome-ignore lint/correctness/noEmptyPattern: Vitest reads the wanted fixtures from the pattern
export const test = base.extend('database', { scope: 'file' }, async ({}, { onCleanup }): Promise<TestDatabase> => {
  const database = await freshDatabase();
  onCleanup(database.drop);
  return database;
});
