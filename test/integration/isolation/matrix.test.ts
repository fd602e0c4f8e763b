import { ApolloServer } from '@apollo/server';
import type { ApiContext } from '@sujarit/api/context';
import { formatFault } from '@sujarit/api/errors';
import { operationUnit } from '@sujarit/api/plugins/operation-unit';
import { PersistedDocuments } from '@sujarit/api/plugins/persisted-documents';
import { schema } from '@sujarit/api/schema/schema';
import { actionTable } from '@sujarit/auth/actions';
import { openDatabase } from '@sujarit/db/tenant-unit';
import { afterEach, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../kit/database.fixture.ts';
import { asOwner } from '../../kit/places.ts';
import type { TestDatabase } from '../../kit/postgres.ts';
import { type MatrixResult, runMatrix } from './driver.ts';
import { table } from './table.ts';
import { makeWorld } from './world.ts';

let database: TestDatabase;
afterEach(() => database.drop());

/** The matrix over a database of its own; `spoil` takes a guard away before it runs. */
async function matrixOf(
  spoil: (database: TestDatabase) => Promise<void> = async () => undefined,
): Promise<MatrixResult> {
  database = await freshDatabase();
  await makeWorld(database);
  await spoil(database);
  const rows = openDatabase(database.appUrl, { connections: 2 });
  const persisted = new PersistedDocuments(new URL('../../../apps/api/persisted', import.meta.url));
  const apollo = new ApolloServer<ApiContext>({
    schema,
    formatError: (formatted, error) => formatFault(formatted, error, 'isolation-matrix'),
    plugins: [operationUnit(rows, schema, persisted)],
  });
  try {
    return await runMatrix(apollo, schema, table);
  } finally {
    await rows.close();
  }
}

describe('isolation matrix', () => {
  it('finds every field of the API, as every role, on rows of every place, as the table allows', async () => {
    const { cases, deviations } = await matrixOf();
    process.stdout.write(`isolation matrix: ${cases} cases, ${deviations.length} deviations\n`);
    expect(deviations).toEqual([]);
    expect(cases).toBeGreaterThan(3000);
  }, 300_000);

  it('goes red when the row policy of one table is taken away', async () => {
    const { deviations } = await matrixOf((spoiled) =>
      asOwner(spoiled, async (owner) => {
        await owner.query('ALTER TABLE plan NO FORCE ROW LEVEL SECURITY; ALTER TABLE plan DISABLE ROW LEVEL SECURITY');
      }),
    );
    expect(deviations.filter((line) => line.includes('Plan'))).not.toEqual([]);
  }, 300_000);

  it('goes red when one ability is widened', async () => {
    const allow = actionTable['plan.submit'].allow as Record<string, string>;
    allow.AUDITOR = 'all';
    try {
      const { deviations } = await matrixOf();
      expect(deviations).toContainEqual(expect.stringContaining('submitPlan as auditor on own'));
    } finally {
      delete allow.AUDITOR;
    }
  }, 300_000);
});
