import { accessible } from '@sujarit/auth/ability';
import { NotFound } from '@sujarit/domain/errors';
import type { RequestHandler } from 'express';
import { fileRequest } from './file-request.ts';
import type { FileParts } from './files.routes.ts';
import { rowId } from './row-id.ts';
import { sendFile } from './send-file.ts';

/** GET /files/import/:authorityId/:importId: the plan document that was read, for who may read the import. */
export function importFileRoute(parts: FileParts): RequestHandler {
  return async (request, response) => {
    const asking = await fileRequest(parts, request, 'import.read');
    const key = { authorityId: rowId(request.params.authorityId), id: rowId(request.params.importId) };
    const where = { AND: [accessible(asking.ability, 'import.read')], ...key };
    const found = await asking.unit((client) => client.planImport.findFirst({ where, select: { file: true } }));
    if (!found) throw new NotFound('FILE_NOT_FOUND');
    await sendFile(parts.storage, found.file, request, response);
  };
}
