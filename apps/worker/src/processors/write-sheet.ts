import { Prisma } from '@sujarit/db/generated/prisma/client';
import { NotFound } from '@sujarit/domain/errors';
import type { JobContext, Processor } from '../job-context.ts';
import { sheetWork } from './sheet-work.ts';

type Context = JobContext<'write-sheet'>;

/**
 * Writes the accepted rows of a confirmed sheet. A row that would do something else than was confirmed is not written and shown again. A run
 * that is taken up again goes on behind the last transaction.
 */
export const writeSheet: Processor<'write-sheet'> = {
  action: 'sheet.edit',

  async run(context) {
    const kind = await begin(context);
    if (!kind) return 'nothing to do';
    await sheetWork[kind].write(context);
    return finish(context);
  },

  async fail(client, { sheetId: id }, code, params, now) {
    await client.sheetImport.updateMany({
      where: { id, state: 'CONFIRMED' },
      data: { state: 'FAILED', errorCode: code, errorParams: params, finishedAt: now },
    });
  },
};

async function begin({ payload: { sheetId: id }, unit }: Context) {
  return unit(async (client) => {
    const sheet = await client.sheetImport.findUnique({ where: { id }, select: { kind: true } });
    if (!sheet) throw new NotFound('SHEET_NOT_FOUND');
    const { count } = await client.sheetImport.updateMany({
      where: { id, state: { in: ['CONFIRMED', 'FAILED'] }, confirmedAt: { not: null } },
      data: { state: 'CONFIRMED', errorCode: null, errorParams: Prisma.DbNull, finishedAt: null },
    });
    return count > 0 ? sheet.kind : null;
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
