import { accessible } from '@sujarit/auth/ability';
import { NotFound } from '@sujarit/domain/errors';
import type { RequestHandler } from 'express';
import { fileRequest } from './file-request.ts';
import type { FileParts } from './files.routes.ts';
import { rowId } from './row-id.ts';
import { sendFile } from './send-file.ts';

/** GET /files/evidence/:authorityId/:evidenceId, for who may read the evidence. */
export function evidenceFileRoute(parts: FileParts): RequestHandler {
  return async (request, response) => {
    const asking = await fileRequest(parts, request, 'evidence.read');
    const { ability } = asking;
    const key = { authorityId: rowId(request.params.authorityId), id: rowId(request.params.evidenceId) };
    const where = { AND: [accessible(ability, 'evidence.read')], ...key };
    const found = await asking.unit((client) => client.evidence.findFirst({ where, select: { file: true } }));
    if (!found) throw new NotFound('FILE_NOT_FOUND');
    await sendFile(parts.storage, found.file, request, response);
  };
}
