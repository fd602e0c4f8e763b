import { accessible } from '@sujarit/auth/ability';
import { NotFound } from '@sujarit/domain/errors';
import { planDocumentKinds } from '@sujarit/domain/plan-document-kinds';
import type { RequestHandler } from 'express';
import { fileRequest } from './file-request.ts';
import type { FileParts } from './files.routes.ts';
import { rowId } from './row-id.ts';
import { sendFile } from './send-file.ts';

/** GET /files/sheet/:sheetId: the workbook as it was brought, for who may read the sheet. */
export function sheetFileRoute(parts: FileParts): RequestHandler {
  return async (request, response) => {
    const asking = await fileRequest(parts, request, 'sheet.read');
    const where = { AND: [accessible(asking.ability, 'sheet.read')], id: rowId(request.params.sheetId) };
    const found = await asking.unit((client) => client.sheetImport.findFirst({ where }));
    if (!found) throw new NotFound('FILE_NOT_FOUND');
    await sendFile(parts.storage, { ...found, mediaType: planDocumentKinds.xlsx }, request, response);
  };
}
