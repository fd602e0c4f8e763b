import { accessible } from '@sujarit/auth/ability';
import { NotFound } from '@sujarit/domain/errors';
import type { RequestHandler } from 'express';
import { fileRequest } from './file-request.ts';
import type { FileParts } from './files.routes.ts';
import { rowId } from './row-id.ts';
import { sendFile } from './send-file.ts';

const formats = {
  xlsx: { format: 'XLSX', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  csv: { format: 'CSV', mediaType: 'text/csv; charset=utf-8' },
  zip: { format: 'ZIP', mediaType: 'application/zip' },
} as const;

/** GET /files/export/:exportId/:format (xlsx, csv or zip), for who may read the export. */
export function exportFileRoute(parts: FileParts): RequestHandler {
  return async (request, response) => {
    const asking = await fileRequest(parts, request, 'export.read');
    const asked = String(request.params.format).toLowerCase();
    const kind = Object.hasOwn(formats, asked) ? formats[asked as keyof typeof formats] : null;
    if (!kind) throw new NotFound('FILE_NOT_FOUND');
    const { format, mediaType } = kind;
    const readable = { AND: [accessible(asking.ability, 'export.read'), { state: 'READY' as const }] };
    const where = { exportId: rowId(request.params.exportId), format, export: { is: readable } };
    const found = await asking.unit((client) => client.exportFile.findFirst({ where }));
    if (!found) throw new NotFound('FILE_NOT_FOUND');
    await sendFile(parts.storage, { ...found, mediaType }, request, response);
  };
}
