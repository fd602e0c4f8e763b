import { Prisma, type SheetRow } from '@sujarit/db/generated/prisma/client';
import { holdIta, standingIta, writeIta } from '@sujarit/db/ita-results';
import { knownAuthorities } from '@sujarit/db/known-authorities';
import { judgedOf, showAnew } from '@sujarit/db/sheet-rows';
import type { TenantClient } from '@sujarit/db/tenant-unit';
import { NotFound } from '@sujarit/domain/errors';
import { fiscalYearOf } from '@sujarit/domain/fiscal-calendar';
import { judgeItaRows } from '@sujarit/domain/ita/judge-ita-rows';
import { type RowValues, sameJudgement } from '@sujarit/domain/sheet/sheet-row';
import type { JobContext, Processor } from '../job-context.ts';

type Context = JobContext<'write-sheet'>;

/**
 * Writes the accepted rows of a confirmed sheet: those of one province in one transaction. A row that would do something else than was
 * confirmed is not written and shown again. A run that is taken up again goes on behind the last province.
 */
export const writeSheet: Processor<'write-sheet'> = {
  action: 'sheet.edit',

  async run(context) {
    const { payload, unit, signal } = context;
    const { sheetId } = payload;
    if (!(await begin(context))) return 'nothing to do';
    for (const province of await unit((client) => provincesLeft(client, sheetId))) {
      signal.throwIfAborted();
      await unit((client) => writeProvince(client, context, province));
    }
    return finish(context);
  },

  async fail(client, { sheetId: id }, code, params, now) {
    await client.sheetImport.updateMany({
      where: { id, state: 'CONFIRMED' },
      data: { state: 'FAILED', errorCode: code, errorParams: params, finishedAt: now },
    });
  },
};

const accepted = {
  writtenAt: null,
  stale: false,
  verdict: { in: ['ADDED', 'CHANGED'] },
} satisfies Prisma.SheetRowWhereInput;

async function begin({ payload: { sheetId: id }, unit }: Context): Promise<boolean> {
  return unit(async (client) => {
    const sheet = await client.sheetImport.findUnique({ where: { id }, select: { confirmedAt: true } });
    if (!sheet) throw new NotFound('SHEET_NOT_FOUND');
    const { count } = await client.sheetImport.updateMany({
      where: { id, state: { in: ['CONFIRMED', 'FAILED'] }, confirmedAt: { not: null } },
      data: { state: 'CONFIRMED', errorCode: null, errorParams: Prisma.DbNull, finishedAt: null },
    });
    return count > 0;
  });
}

async function provincesLeft(client: TenantClient, sheetId: string): Promise<string[]> {
  const rows = await client.$queryRaw<{ code: string }[]>`
    SELECT DISTINCT a.province_code AS code FROM sheet_row r JOIN authority a ON a.id = r.matched_id
    WHERE r.sheet_id = ${sheetId}::uuid AND r.written_at IS NULL AND NOT r.stale AND r.verdict IN ('ADDED', 'CHANGED') ORDER BY 1`;
  return rows.map(({ code }) => code);
}

async function writeProvince(
  client: TenantClient,
  { payload: { sheetId }, services }: Context,
  provinceCode: string,
): Promise<void> {
  await holdIta(client, provinceCode);
  const authorities = await knownAuthorities(client, { provinceCode });
  const ids = authorities.map(({ id }) => id);
  const where = { sheetId, ...accepted, matchedId: { in: ids } };
  const rows = await client.sheetRow.findMany({ where, orderBy: [{ part: 'asc' }, { line: 'asc' }] });
  const confirmed = new Map(rows.map((row) => [row.line, row]));
  const years = new Set(rows.map(({ values }) => Number((values as RowValues).fiscalYear)));
  const now = judgeItaRows(rows.map(judgedOf), {
    authorities,
    elsewhere: [],
    standing: await standingIta(client, [...years], ids),
    lastYear: fiscalYearOf(services.dayOf(new Date())),
  });
  const [same, other] = [[] as typeof now, [] as typeof now];
  for (const row of now) (sameJudgement(row, judgedOf(confirmed.get(row.line) as SheetRow)) ? same : other).push(row);
  await writeIta(
    client,
    same.flatMap(({ matchedId, values }) => (matchedId && values ? [{ authorityId: matchedId, values }] : [])),
  );
  await client.sheetRow.updateMany({
    where: { ...where, line: { in: same.map(({ line }) => line) } },
    data: { writtenAt: new Date() },
  });
  for (const row of other) await showAnew(client, confirmed.get(row.line) as SheetRow, row);
  await client.sheetImport.update({
    where: { id: sheetId },
    data: { done: { increment: same.length }, stale: { increment: other.length } },
  });
}

/** Ends the sheet, or shows it again where rows have changed meanwhile. */
async function finish({ payload: { sheetId: id }, unit }: Context) {
  return unit(async (client) => {
    const left = await client.sheetImport.findUniqueOrThrow({ where: { id }, select: { stale: true } });
    const end =
      left.stale > 0
        ? ({ state: 'PREVIEW', confirmedAt: null, version: { increment: 1 } } as const)
        : ({ state: 'DONE', finishedAt: new Date() } as const);
    const { count } = await client.sheetImport.updateMany({ where: { id, state: 'CONFIRMED' }, data: end });
    return count === 0 ? 'nothing to do' : 'done';
  });
}
