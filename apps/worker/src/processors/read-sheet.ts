import { Prisma, type SheetPart } from '@sujarit/db/generated/prisma/client';
import { keepSheetRows } from '@sujarit/db/sheet-rows';
import { readSheetsInThread } from '@sujarit/documents/reading-thread/read-sheets-in-thread';
import { InvalidInput, NotFound } from '@sujarit/domain/errors';
import type { JudgedRow } from '@sujarit/domain/sheet/sheet-row';
import type { JobContext, Processor } from '../job-context.ts';
import { sheetWork } from './sheet-work.ts';
import { storedBytes } from './stored-bytes.ts';

type Context = JobContext<'read-sheet'>;

/** What the rows of each part of a workbook would do. */
export interface SheetPreview {
  parts: Partial<Record<SheetPart, readonly JudgedRow[]>>;
  /** Rows that nobody filled. */
  unfilled: number;
}

/** Reads an uploaded workbook and keeps what each of its rows would do; nothing else is written. A second run gives the same rows. */
export const readSheet: Processor<'read-sheet'> = {
  action: 'sheet.edit',

  async run(context) {
    const sheet = await begin(context);
    if (!sheet) return 'nothing to do';
    const { services, signal } = context;
    const { layouts, preview } = sheetWork[sheet.kind];
    const bytes = await storedBytes(services.storage, sheet.sha256, signal);
    const read = await readSheetsInThread(bytes, layouts, { signal });
    if (read.refusal) throw new InvalidInput(read.refusal.code, [], { ...read.refusal.params });
    return keep(context, await preview(context, read.sheets));
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

async function keep({ payload: { sheetId: id }, unit }: Context, { parts, unfilled }: SheetPreview) {
  const rows = Object.entries(parts) as [SheetPart, readonly JudgedRow[]][];
  if (rows.every(([, judged]) => judged.length === 0)) throw new InvalidInput('SHEET_EMPTY');
  return unit(async (client) => {
    const { count } = await client.sheetImport.updateMany({
      where: { id, state: 'READING' },
      data: { state: 'PREVIEW', unfilled, version: { increment: 1 } },
    });
    if (count === 0) return 'nothing to do';
    for (const [part, judged] of rows) await keepSheetRows(client, { id }, part, judged);
    return 'done';
  });
}
