import { createReadStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, type Readable } from 'node:stream';
import { encodeGlobalID } from '@pothos/plugin-relay';
import { may } from '@sujarit/auth/ability';
import { keepFile } from '@sujarit/db/keep-file';
import { Forbidden, InvalidInput, LimitExceeded } from '@sujarit/domain/errors';
import { otherKindOf } from '@sujarit/domain/plan-document-kinds';
import { type Spooled, spool } from '@sujarit/storage/spool';
import type { Request, RequestHandler } from 'express';
import { tenantId } from '../schema/tenant-key.ts';
import { checkContent } from './check-content.ts';
import { fileName } from './file-name.ts';
import { type FileRequest, fileRequest } from './file-request.ts';
import type { FileParts } from './files.routes.ts';
import { largestUpload, promisedKind, type UploadKind, uploadPurposes } from './upload-kinds.ts';

const spoolFolder = join(tmpdir(), 'sujarit-uploads');

/**
 * POST /files?name=…&purpose=evidence|plan-document with the file as the raw body. It is written to a spool while it comes, looked at, and
 * kept only when its content is what its name promises. Answers `{ id, name, size, mediaType, sha256 }`; the same content by the same
 * authority is the same file, under the name it first had.
 */
export function uploadRoute(parts: FileParts): RequestHandler {
  return async (request, response) => {
    refuseForged(request, parts.identity.trustedOrigins);
    const asking = await fileRequest(parts, request, 'file.upload');
    const wanted = wantedUpload(request, asking);
    const maxBytes = largestUpload[wanted.purpose];
    if (Number(request.get('content-length') ?? 0) > maxBytes)
      throw new LimitExceeded('FILE_TOO_LARGE', { limit: maxBytes });
    const file = await spool(spoolFolder, bodyOf(request), { maxBytes }, (spooled) =>
      keep(parts, asking, wanted, spooled),
    );
    const { authorityId, id, name, size, mediaType, sha256 } = file;
    const shown = encodeGlobalID('StoredFile', tenantId({ authorityId, id }));
    response.status(201).set('cache-control', 'no-store').json({ id: shown, name, size, mediaType, sha256 });
  };
}

interface WantedUpload {
  name: string;
  purpose: (typeof uploadPurposes)[number];
  kind: UploadKind;
}

function wantedUpload(request: Request, { ability }: FileRequest): WantedUpload {
  const name = fileName(request.query.name);
  const purpose = uploadPurposes.find((one) => one === request.query.purpose);
  if (!purpose) throw new InvalidInput('PURPOSE_UNKNOWN', [{ field: 'purpose', code: 'PURPOSE_UNKNOWN' }]);
  if (purpose === 'plan-document' && !may(ability, 'import.edit')) throw new Forbidden('ROLE_MAY_NOT');
  const kind = promisedKind(name, purpose);
  if (!kind) {
    const params = { purpose, format: otherKindOf(name) ?? 'other' };
    throw new InvalidInput('FILE_TYPE_NOT_ALLOWED', [{ field: 'name', code: 'FILE_TYPE_NOT_ALLOWED' }], params);
  }
  return { name, purpose, kind };
}

async function keep(parts: FileParts, { actor, workplace, unit }: FileRequest, wanted: WantedUpload, spooled: Spooled) {
  const { path, sha256, size } = spooled;
  if (size === 0) throw new InvalidInput('FILE_EMPTY', [{ field: 'name', code: 'FILE_EMPTY' }]);
  if (workplace.kind !== 'authority') throw new Forbidden('ROLE_MAY_NOT');
  const { name, kind } = wanted;
  await checkContent(path, kind);
  await parts.storage.put(createReadStream(path));
  const { authorityId } = workplace;
  const file = { authorityId, sha256, size, mediaType: kind.mediaType, name, uploadedBy: actor.userId };
  return unit((client) => keepFile(client, file));
}

/**
 * Against forged requests: a page of ours names its origin; a program that names none says so with a header of its own, which a page of
 * another origin cannot send without asking first.
 */
function refuseForged(request: Request, trustedOrigins: ReadonlySet<string>): void {
  const origin = request.get('origin');
  const ours = origin === undefined ? request.get('x-sujarit-upload') === '1' : trustedOrigins.has(origin);
  if (!ours) throw new Forbidden('INVALID_ORIGIN');
}

/** The request's body, apart from the request itself: that lives on when the body is refused half-way, to carry the answer. */
function bodyOf(request: Request): Readable {
  const body = new PassThrough();
  const brokenOff = () => body.destroy(new InvalidInput('UPLOAD_BROKEN_OFF'));
  request.once('error', brokenOff);
  request.once('close', () => request.complete || brokenOff());
  request.pipe(body);
  return body;
}
