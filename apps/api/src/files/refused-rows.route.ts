import { accessible } from '@sujarit/auth/ability';
import { judgedOf } from '@sujarit/db/sheet-rows';
import { itaSheet } from '@sujarit/documents/sheet/ita-sheet';
import { refusedSheet } from '@sujarit/documents/sheet/refused-sheet';
import { writeSheets } from '@sujarit/documents/sheet/write-sheets';
import { NotFound } from '@sujarit/domain/errors';
import { planDocumentKinds } from '@sujarit/domain/plan-document-kinds';
import type { RequestHandler } from 'express';
import { fileRequest } from './file-request.ts';
import type { FileParts } from './files.routes.ts';
import { rowId } from './row-id.ts';
import { announceFile } from './send-file.ts';

/** GET /files/sheet/:sheetId/refused: the refused rows as a workbook to be put right, with the reason beside each. */
export function refusedRowsRoute(parts: FileParts): RequestHandler {
  return async (request, response) => {
    const asking = await fileRequest(parts, request, 'sheet.read');
    const where = { AND: [accessible(asking.ability, 'sheet.read')], id: rowId(request.params.sheetId) };
    const found = await asking.unit((client) =>
      client.sheetImport.findFirst({
        where,
        select: { name: true, rows: { where: { verdict: 'REFUSED' }, orderBy: [{ part: 'asc' }, { line: 'asc' }] } },
      }),
    );
    if (!found || found.rows.length === 0) throw new NotFound('FILE_NOT_FOUND');
    announceFile(response, {
      name: `แถวที่ไม่รับ ${found.name}`,
      mediaType: planDocumentKinds.xlsx,
    });
    await writeSheets(response, [refusedSheet(itaSheet, found.rows.map(judgedOf))]);
  };
}
