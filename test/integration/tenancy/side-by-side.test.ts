import { openDatabase, runTenantUnit } from '@sujarit/db/tenant-unit';
import { expect } from 'vitest';
import { test } from '../../kit/database.fixture.ts';
import { makePlaces, testActor } from '../../kit/places.ts';

test('statements asked side by side are answered each with its own rows, whatever their order and length', async ({
  database,
}) => {
  const db = openDatabase(database.appUrl, { connections: 1 });
  try {
    const lengths = Array.from({ length: 40 }, (_, index) => (index * 7919) % 500);
    const answered = await runTenantUnit(db, { kind: 'nation' }, testActor, (client) =>
      Promise.all(
        lengths.map((length) => client.$queryRaw<{ n: number }[]>`SELECT n FROM generate_series(1, ${length}::int) n`),
      ),
    );
    expect(answered.map((rows) => rows.length)).toEqual(lengths);
    expect(answered.every((rows) => rows.every(({ n }, index) => n === index + 1))).toBe(true);
  } finally {
    await db.close();
  }
});

test('one that fails undoes the unit with what was asked beside it, and its connection goes on with the next unit', async ({
  database,
}) => {
  const [authority] = await makePlaces(database);
  const scope = { kind: 'authority', authorityId: authority!.id } as const;
  const db = openDatabase(database.appUrl, { connections: 1 });
  try {
    const rename = (name: string) => ({ where: { id: authority!.id }, data: { phone: name } });
    const broken = runTenantUnit(db, scope, testActor, (client) =>
      Promise.all([
        client.authority.update(rename('1')),
        client.$queryRaw`SELECT 1 / 0`,
        client.authority.update(rename('2')),
      ]),
    );
    await expect(broken).rejects.toThrow('division by zero');
    const after = await runTenantUnit(db, scope, testActor, (client) =>
      client.authority.findMany({ select: { id: true, phone: true } }),
    );
    expect(after).toEqual([{ id: authority!.id, phone: null }]);
  } finally {
    await db.close();
  }
});
