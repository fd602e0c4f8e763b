import { invitePerson } from '@sujarit/auth/identity/invite-person';
import type { AuthorityRole } from '@sujarit/auth/roles';
import { judgePersonRows } from '@sujarit/auth/tenants/judge-person-rows';
import { peopleView } from '@sujarit/auth/tenants/people-view';
import type { SheetRow } from '@sujarit/db/generated/prisma/client';
import { judgedOf } from '@sujarit/db/sheet-rows';
import { departmentOf, holdTenants, tenantSheetView, writeAuthority } from '@sujarit/db/tenant-sheet';
import type { TenantClient } from '@sujarit/db/tenant-unit';
import { codeKey } from '@sujarit/domain/sheet/find-authority';
import type { JudgedRow, ReadRow } from '@sujarit/domain/sheet/sheet-row';
import { codesNamed, judgeAuthorityRows } from '@sujarit/domain/tenants/judge-authority-rows';
import type { JobContext } from '../job-context.ts';
import type { SheetPreview } from './read-sheet.ts';
import { accepted, settleRows } from './settle-rows.ts';

/** Rows that are written in one transaction. */
const batch = 100;

const codesOf = (rows: readonly ReadRow[]) => [...new Set(rows.flatMap(codesNamed))];

/** What a sheet of authorities and their people would do. */
export async function previewTenants(
  { unit }: JobContext<'read-sheet'>,
  { AUTHORITY: authorities = [], PERSON: people = [] }: Readonly<Record<string, readonly ReadRow[]>>,
): Promise<SheetPreview> {
  return unit(async (client) => {
    const judged = judgeAuthorityRows(authorities, await tenantSheetView(client, codesOf(authorities)));
    const coming = judged
      .filter(({ verdict }) => verdict === 'ADDED')
      .map(({ values, label }) => ({ code: codeKey(String(values?.code)), nameTh: label }));
    const invited = judgePersonRows(people, await peopleView(client, people, coming));
    return { parts: { AUTHORITY: judged, PERSON: invited }, unfilled: 0 };
  });
}

/** Writes the accepted rows, authorities before their people, a hundred in one transaction. */
export async function writeTenantRows(context: JobContext<'write-sheet'>): Promise<void> {
  const { payload, unit, signal } = context;
  const { sheetId } = payload;
  const work = [
    { part: 'AUTHORITY', write: (client: TenantClient, rows: SheetRow[]) => writeAuthorities(client, rows) },
    { part: 'PERSON', write: (client: TenantClient, rows: SheetRow[]) => invitePeople(client, rows, context) },
  ] as const;
  for (const { part, write } of work) {
    for (let left = true; left; ) {
      signal.throwIfAborted();
      left = await unit(async (client) => {
        await holdTenants(client);
        const where = { sheetId, part, ...accepted };
        const rows = await client.sheetRow.findMany({ where, orderBy: { line: 'asc' }, take: batch });
        await write(client, rows);
        return rows.length > 0;
      });
    }
  }
}

async function writeAuthorities(client: TenantClient, confirmed: readonly SheetRow[]): Promise<void> {
  const rows = confirmed.map(judgedOf);
  const view = await tenantSheetView(client, codesOf(rows));
  await settleRows(client, confirmed, judgeAuthorityRows(rows, view), (same) =>
    madeOf(same, (row) => row.values && writeAuthority(client, view, { matchedId: row.matchedId, values: row.values })),
  );
}

async function invitePeople(
  client: TenantClient,
  confirmed: readonly SheetRow[],
  { order }: JobContext<'write-sheet'>,
): Promise<void> {
  const rows = confirmed.map(judgedOf);
  const now = judgePersonRows(rows, await peopleView(client, rows, []));
  await settleRows(client, confirmed, now, (same) =>
    madeOf(same, async ({ matchedId: authorityId, values }) => {
      if (!authorityId || !values) return null;
      const departmentId = values.department
        ? await departmentOf(client, authorityId, String(values.department))
        : null;
      const { id } = await invitePerson(client, {
        authorityId,
        departmentId,
        role: values.role as AuthorityRole,
        email: String(values.email),
        name: String(values.person),
        position: values.position == null ? null : String(values.position),
        invitedBy: order.userId,
      });
      return id;
    }),
  );
}

/** What was made of each row, by line. */
async function madeOf(
  rows: readonly JudgedRow[],
  make: (row: JudgedRow) => Promise<string | null> | null,
): Promise<Map<number, string>> {
  const made = new Map<number, string>();
  for (const row of rows) {
    const id = await make(row);
    if (id !== null) made.set(row.line, id);
  }
  return made;
}
