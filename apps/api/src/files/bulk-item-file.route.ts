import { accessible } from '@sujarit/auth/ability';
import { NotFound } from '@sujarit/domain/errors';
import type { RequestHandler } from 'express';
import { fileRequest } from './file-request.ts';
import type { FileParts } from './files.routes.ts';
import { rowId } from './row-id.ts';
import { sendFile } from './send-file.ts';

/** GET /files/bulk-item/:itemId: a document of a bulk import, for who may read the item. */
export function bulkItemFileRoute(parts: FileParts): RequestHandler {
  return async (request, response) => {
    const asking = await fileRequest(parts, request, 'bulkItem.read');
    const where = { AND: [accessible(asking.ability, 'bulkItem.read')], id: rowId(request.params.itemId) };
    const found = await asking.unit((client) => client.bulkImportItem.findFirst({ where }));
    if (!found || found.sha256 === null || found.size === null) throw new NotFound('FILE_NOT_FOUND');
    const { sha256, size } = found;
    const name = found.name.split('/').at(-1) ?? found.name;
    await sendFile(parts.storage, { name, sha256, size, mediaType: 'application/octet-stream' }, request, response);
  };
}
