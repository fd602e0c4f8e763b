import { Prisma, type SheetImport } from '@sujarit/db/generated/prisma/client';
import { standingIta } from '@sujarit/db/ita-results';
import { knownAuthorities } from '@sujarit/db/known-authorities';
import { keepSheetRows } from '@sujarit/db/sheet-rows';
import { readSheetsInThread } from '@sujarit/documents/reading-thread/read-sheets-in-thread';
import { itaSheet } from '@sujarit/documents/sheet/ita-sheet';
import { InvalidInput, NotFound } from '@sujarit/domain/errors';
import { fiscalYearOf } from '@sujarit/domain/fiscal-calendar';
import { judgeItaRows } from '@sujarit/domain/ita/judge-ita-rows';
import { isFilled, readItaRow } from '@sujarit/domain/ita/read-ita-row';
import type { ReadRow } from '@sujarit/domain/sheet/sheet-row';
import type { JobContext, Outcome, Processor } from '../job-context.ts';
import { storedBytes } from './stored-bytes.ts';

type Context = JobContext<'read-sheet'>;

/** Reads an uploaded workbook and keeps what each of its rows would do; nothing else is written. A second run gives the same rows. */
export const readSheet: Processor<'read-sheet'> = {
  action: 'sheet.edit',

  async run(context) {
    const sheet = await begin(context);
    if (!sheet) return 'nothing to do';
    const { services, signal } = context;
    const bytes = await storedBytes(services.storage, sheet.sha256, signal);
    const read = await readSheetsInThread(bytes, [itaSheet], { signal });
    if (read.refusal) throw new InvalidInput(read.refusal.code, [], { ...read.refusal.params });
    return previewIta(context, sheet, read.sheets[itaSheet.key] ?? []);
  },

  async fail(client, { sheetId: id }, code, params, now) {
    await client.sheetImport.updateMany({
      where: { id, state: { in: ['QUEUED', 'READING'] } },
      data: { state: 'FAILED', errorCode: code, errorParams: params, finishedAt: now },
    });
  },
};

/** Takes the sheet up, unless it is read. */
async function begin({ payload: { sheetId: id }, unit }: Context) {
  return unit(async (client) => {
    const sheet = await client.sheetImport.findUnique({ where: { id } });
    if (!sheet) throw new NotFound('SHEET_NOT_FOUND');
    const { count } = await client.sheetImport.updateMany({
      where: { id, state: { in: ['QUEUED', 'READING', 'FAILED'] }, confirmedAt: null },
      data: { state: 'READING', errorCode: null, errorParams: Prisma.DbNull, finishedAt: null },
    });
    return count === 0 ? null : sheet;
  });
}

async function previewIta(context: Context, sheet: SheetImport, read: readonly ReadRow[]): Promise<Outcome> {
  const { unit, beyond, services } = context;
  const rows = read.filter(isFilled);
  if (rows.length === 0) throw new InvalidInput('SHEET_EMPTY');
  const lastYear = fiscalYearOf(services.dayOf(new Date()));
  const years = new Set(rows.flatMap((row) => readItaRow(row, lastYear).fiscalYear ?? []));
  const codes = new Set(rows.flatMap(({ cells }) => cells.code ?? []));
  const elsewhere = await beyond('whose the codes of an uploaded sheet are')((client) =>
    knownAuthorities(client, { code: { in: [...codes] } }),
  );
  return unit(async (client) => {
    const authorities = await knownAuthorities(client);
    const standing = await standingIta(client, [...years]);
    const judged = judgeItaRows(rows, { authorities, elsewhere, standing, lastYear });
    const { count } = await client.sheetImport.updateMany({
      where: { id: sheet.id, state: 'READING' },
      data: { state: 'PREVIEW', unfilled: read.length - rows.length, version: { increment: 1 } },
    });
    if (count === 0) return 'nothing to do';
    await keepSheetRows(client, sheet, 'ITA_RESULT', judged);
    return 'done';
  });
}
