import { holdIta, standingIta, writeIta } from '@sujarit/db/ita-results';
import { knownAuthorities } from '@sujarit/db/known-authorities';
import { judgedOf } from '@sujarit/db/sheet-rows';
import type { TenantClient } from '@sujarit/db/tenant-unit';
import { itaSheet } from '@sujarit/documents/sheet/ita-sheet';
import { fiscalYearOf } from '@sujarit/domain/fiscal-calendar';
import { judgeItaRows } from '@sujarit/domain/ita/judge-ita-rows';
import { isFilled, readItaRow } from '@sujarit/domain/ita/read-ita-row';
import type { ReadRow, RowValues } from '@sujarit/domain/sheet/sheet-row';
import type { JobContext, Services } from '../job-context.ts';
import type { SheetPreview } from './read-sheet.ts';
import { accepted, settleRows } from './settle-rows.ts';

const runningYear = ({ dayOf }: Services) => fiscalYearOf(dayOf(new Date()));

/** What the filled rows of a sheet of ITA results would do. */
export async function previewIta(
  { unit, beyond, services }: JobContext<'read-sheet'>,
  sheets: Readonly<Record<string, readonly ReadRow[]>>,
): Promise<SheetPreview> {
  const read = sheets[itaSheet.key] ?? [];
  const rows = read.filter(isFilled);
  const lastYear = runningYear(services);
  const years = new Set(rows.flatMap((row) => readItaRow(row, lastYear).fiscalYear ?? []));
  const codes = new Set(rows.flatMap(({ cells }) => cells.code ?? []));
  const elsewhere = await beyond('whose the codes of an uploaded sheet are')((client) =>
    knownAuthorities(client, { code: { in: [...codes] } }),
  );
  const judged = await unit(async (client) => {
    const authorities = await knownAuthorities(client);
    const standing = await standingIta(client, [...years]);
    return judgeItaRows(rows, { authorities, elsewhere, standing, lastYear });
  });
  return { parts: { ITA_RESULT: judged }, unfilled: read.length - rows.length };
}

/** Writes the accepted results: those of one province in one transaction. */
export async function writeItaRows(context: JobContext<'write-sheet'>): Promise<void> {
  const { payload, unit, signal } = context;
  for (const province of await unit((client) => provincesLeft(client, payload.sheetId))) {
    signal.throwIfAborted();
    await unit((client) => writeProvince(client, context, province));
  }
}

async function provincesLeft(client: TenantClient, sheetId: string): Promise<string[]> {
  const rows = await client.$queryRaw<{ code: string }[]>`
    SELECT DISTINCT a.province_code AS code FROM sheet_row r JOIN authority a ON a.id = r.matched_id
    WHERE r.sheet_id = ${sheetId}::uuid AND r.written_at IS NULL AND NOT r.stale AND r.verdict IN ('ADDED', 'CHANGED') ORDER BY 1`;
  return rows.map(({ code }) => code);
}

async function writeProvince(
  client: TenantClient,
  { payload: { sheetId }, services }: JobContext<'write-sheet'>,
  provinceCode: string,
): Promise<void> {
  await holdIta(client, provinceCode);
  const authorities = await knownAuthorities(client, { provinceCode });
  const ids = authorities.map(({ id }) => id);
  const confirmed = await client.sheetRow.findMany({ where: { sheetId, ...accepted, matchedId: { in: ids } } });
  const years = new Set(confirmed.map(({ values }) => Number((values as RowValues).fiscalYear)));
  const now = judgeItaRows(confirmed.map(judgedOf), {
    authorities,
    elsewhere: [],
    standing: await standingIta(client, [...years], ids),
    lastYear: runningYear(services),
  });
  await settleRows(client, confirmed, now, async (rows) => {
    const results = rows.flatMap(({ matchedId, values }) =>
      matchedId && values ? [{ authorityId: matchedId, values }] : [],
    );
    await writeIta(client, results);
    return new Map();
  });
}
