import type { Prisma, SheetRow } from '@sujarit/db/generated/prisma/client';
import { judgedOf, showAnew } from '@sujarit/db/sheet-rows';
import type { TenantClient } from '@sujarit/db/tenant-unit';
import { type JudgedRow, sameJudgement } from '@sujarit/domain/sheet/sheet-row';

/** Rows that were confirmed and are not written. */
export const accepted = {
  writtenAt: null,
  stale: false,
  verdict: { in: ['ADDED', 'CHANGED'] },
} satisfies Prisma.SheetRowWhereInput;

/**
 * Parts rows by what they would do now: those that would do what was confirmed are given to `write`, which may say what it made of each (by
 * line), and marked as written; the others are shown anew.
 */
export async function settleRows(
  client: TenantClient,
  confirmed: readonly SheetRow[],
  now: readonly JudgedRow[],
  write: (rows: readonly JudgedRow[]) => Promise<ReadonlyMap<number, string>>,
): Promise<void> {
  const [first] = confirmed;
  if (!first) return;
  const { sheetId, part } = first;
  const before = new Map(confirmed.map((row) => [row.line, row]));
  const isSame = (row: JudgedRow) => {
    const kept = before.get(row.line);
    return kept !== undefined && sameJudgement(row, judgedOf(kept));
  };
  const same = now.filter(isSame);
  const made = await write(same);
  const writtenAt = new Date();
  const unmade = same.filter(({ line }) => !made.has(line)).map(({ line }) => line);
  await client.sheetRow.updateMany({ where: { sheetId, part, line: { in: unmade } }, data: { writtenAt } });
  await client.$executeRaw`
    UPDATE sheet_row r SET written_at = ${writtenAt}, made_id = m.id
    FROM unnest(${[...made.keys()]}::int[], ${[...made.values()]}::uuid[]) AS m(line, id)
    WHERE r.sheet_id = ${sheetId}::uuid AND r.part = ${part}::sheet_part AND r.line = m.line`;
  for (const row of now) if (!isSame(row)) await showAnew(client, { sheetId, part }, row);
  const [done, stale] = [same.length, now.length - same.length];
  await client.sheetImport.update({
    where: { id: sheetId },
    data: { done: { increment: done }, stale: { increment: stale } },
  });
}
