import { expect } from 'vitest';
import { test } from '../../kit/database.fixture.ts';
import { asOwner } from '../../kit/places.ts';
import { makeWorld } from './world.ts';

test('the world has a row of every kind in each place', async ({ database }) => {
  await makeWorld(database);
  const counts = await asOwner(database, async (owner) => {
    const tables = await owner.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'authority_id'`,
    );
    const found: Record<string, number> = {};
    for (const { name } of tables.rows) {
      const { rows } = await owner.query(`SELECT count(DISTINCT authority_id)::int AS n FROM ${name}`);
      found[name] = rows[0].n;
    }
    return found;
  });
  expect(Object.entries(counts).filter(([, places]) => places !== 3)).toEqual([]);
});
