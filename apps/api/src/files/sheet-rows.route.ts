import { accessible } from '@sujarit/auth/ability';
import { roleWords } from '@sujarit/auth/tenants/judge-person-rows';
import type { SheetKind } from '@sujarit/db/generated/prisma/client';
import { judgedOf } from '@sujarit/db/sheet-rows';
import { itaSheet } from '@sujarit/documents/sheet/ita-sheet';
import { outcomeSheet } from '@sujarit/documents/sheet/outcome-sheet';
import type { SheetLayout } from '@sujarit/documents/sheet/sheet-layout';
import { tenantSheets } from '@sujarit/documents/sheet/tenant-sheets';
import { writeSheets } from '@sujarit/documents/sheet/write-sheets';
import { NotFound } from '@sujarit/domain/errors';
import { planDocumentKinds } from '@sujarit/domain/plan-document-kinds';
import type { RequestHandler } from 'express';
import { fileRequest } from './file-request.ts';
import type { FileParts } from './files.routes.ts';
import { rowId } from './row-id.ts';
import { announceFile } from './send-file.ts';

const layoutsOf: Record<SheetKind, readonly SheetLayout[]> = {
  ITA_RESULTS: [itaSheet],
  AUTHORITIES: tenantSheets(Object.values(roleWords)),
};

const parts = {
  refused: { name: 'แถวที่ไม่รับ', where: { verdict: 'REFUSED' } },
  outcome: { name: 'ผลรายแถว', where: {} },
} as const;

/** GET /files/sheet/:sheetId/(refused|outcome): those rows as a workbook to be put right, with what came of each and why. */
export function sheetRowsRoute(fileParts: FileParts, which: keyof typeof parts): RequestHandler {
  const { name: called, where: wanted } = parts[which];
  return async (request, response) => {
    const asking = await fileRequest(fileParts, request, 'sheet.read');
    const where = { AND: [accessible(asking.ability, 'sheet.read')], id: rowId(request.params.sheetId) };
    const found = await asking.unit((client) =>
      client.sheetImport.findFirst({
        where,
        select: { name: true, kind: true, rows: { where: wanted, orderBy: [{ part: 'asc' }, { line: 'asc' }] } },
      }),
    );
    if (!found || found.rows.length === 0) throw new NotFound('FILE_NOT_FOUND');
    const { name, kind, rows } = found;
    announceFile(response, { name: `${called} ${name}`, mediaType: planDocumentKinds.xlsx });
    const sheets = layoutsOf[kind].map((layout) => {
      const own = rows.filter(({ part }) => part === layout.key);
      return outcomeSheet(
        layout,
        own.map((row) => ({ ...judgedOf(row), written: row.writtenAt !== null })),
      );
    });
    await writeSheets(response, sheets);
  };
}
