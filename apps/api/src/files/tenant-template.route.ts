import { roleWords } from '@sujarit/auth/tenants/judge-person-rows';
import { tenantGuide, tenantSheets } from '@sujarit/documents/sheet/tenant-sheets';
import { writeSheets } from '@sujarit/documents/sheet/write-sheets';
import { planDocumentKinds } from '@sujarit/domain/plan-document-kinds';
import type { RequestHandler } from 'express';
import { fileRequest } from './file-request.ts';
import type { FileParts } from './files.routes.ts';
import { announceFile } from './send-file.ts';

/** GET /files/sheet/tenants: an empty workbook for authorities and their people. */
export function tenantTemplateRoute(parts: FileParts): RequestHandler {
  return async (request, response) => {
    await fileRequest(parts, request, 'authority.add');
    announceFile(response, { name: 'แบบกรอกหน่วยงานและผู้ใช้.xlsx', mediaType: planDocumentKinds.xlsx });
    const sheets = tenantSheets(Object.values(roleWords)).map((layout) => ({ layout, rows: [] }));
    await writeSheets(response, sheets, tenantGuide);
  };
}
