import { Prisma } from '@sujarit/db/generated/prisma/client';
import { figure, moment, readColumns, truth, word, words } from '@sujarit/db/read-columns';
import { openDatabase, runTenantUnit } from '@sujarit/db/tenant-unit';
import { expect } from 'vitest';
import { test } from '../kit/database.fixture.ts';
import { testActor } from '../kit/places.ts';

const columns = {
  place: figure(Prisma.sql`x.place`),
  name: words<string | null>(Prisma.sql`x.name`),
  code: word<string | null>(Prisma.sql`x.code`),
  amount: word<string | null>(Prisma.sql`x.amount`),
  share: figure<number | null>(Prisma.sql`x.share`),
  open: truth(Prisma.sql`x.open`),
  at: moment(Prisma.sql`x.at`),
};

test('rows come back value by value as they were asked, in their order', async ({ database }) => {
  const db = openDatabase(database.appUrl, { connections: 1 });
  const ask = (from: Prisma.Sql) =>
    runTenantUnit(db, { kind: 'nation' }, testActor, (client) => readColumns(client, columns, from), {
      readOnly: true,
    });
  try {
    const values = Prisma.sql`FROM (VALUES
      (2, 'เทศบาลตำบล"เสือ, โก้ก"' || chr(10) || 'ที่สอง', '', 12345678901234567.10::numeric, NULL::numeric, true, '2023-04-25T10:00:00.123+07'::timestamptz),
      (1, NULL, NULL, NULL, 79.50, false, NULL),
      (3, 'ก' || chr(31) || 'ข' || chr(26), 'A', 0, 0, NULL, '1969-12-31T23:59:59.999Z'))
      x(place, name, code, amount, share, open, at) ORDER BY x.place`;
    expect(await ask(values)).toEqual([
      { place: 1, name: null, code: null, amount: null, share: 79.5, open: false, at: null },
      {
        place: 2,
        name: 'เทศบาลตำบล"เสือ, โก้ก"\nที่สอง',
        code: '',
        amount: '12345678901234567.10',
        share: null,
        open: true,
        at: new Date('2023-04-25T03:00:00.123Z'),
      },
      { place: 3, name: 'กข', code: 'A', amount: '0', share: 0, open: null, at: new Date('1969-12-31T23:59:59.999Z') },
    ]);
    const none = Prisma.sql`FROM (VALUES (1, '', '', 0, 0, true, now())) x(place, name, code, amount, share, open, at) WHERE false`;
    expect(await ask(none)).toEqual([]);
  } finally {
    await db.close();
  }
});

test('a separator in what was said to be a word is a failure, never a shifted column', async ({ database }) => {
  const db = openDatabase(database.appUrl, { connections: 1 });
  try {
    const from = Prisma.sql`FROM (VALUES ('a' || chr(31) || 'b')) x(code)`;
    const asked = runTenantUnit(db, { kind: 'nation' }, testActor, (client) =>
      readColumns(client, { code: word(Prisma.sql`x.code`) }, from),
    );
    await expect(asked).rejects.toThrow('column code: 2 values of 1 rows');
  } finally {
    await db.close();
  }
});
