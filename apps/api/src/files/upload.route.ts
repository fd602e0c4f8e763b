import { createReadStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, type Readable } from 'node:stream';
import { encodeGlobalID } from '@pothos/plugin-relay';
import type { SheetKind } from '@sujarit/db/generated/prisma/client';
import { keepFile } from '@sujarit/db/keep-file';
import { Forbidden, InvalidInput, LimitExceeded } from '@sujarit/domain/errors';
import { otherKindOf } from '@sujarit/domain/plan-document-kinds';
import { type Spooled, spool } from '@sujarit/storage/spool';
import type { Request, RequestHandler } from 'express';
import { requestIdNow } from '../request-id.ts';
import { tenantId } from '../schema/tenant-key.ts';
import { checkContent } from './check-content.ts';
import { fileName } from './file-name.ts';
import { type FileRequest, fileRequest } from './file-request.ts';
import type { FileParts } from './files.routes.ts';
import { keepBulk } from './keep-bulk.ts';
import { keepSheet } from './keep-sheet.ts';
import {
  actionOfUpload,
  largestUpload,
  promisedKind,
  type UploadKind,
  type UploadPurpose,
  uploadPurposes,
} from './upload-kinds.ts';

const sheetKinds: Partial<Record<UploadPurpose, SheetKind>> = {
  'ita-sheet': 'ITA_RESULTS',
  'tenant-sheet': 'AUTHORITIES',
};
const spoolFolder = join(tmpdir(), 'sujarit-uploads');

/**
 * POST /files?name=…&purpose=evidence|plan-document|plan-bulk|ita-sheet|tenant-sheet with the file as the raw body. It is written to a spool while it comes, looked
 * at, and kept only when its content is what its name promises. Answers `{ id, name, size, mediaType, sha256 }`; the same content by the same
 * authority is the same file, under the name it first had. A province's ZIP of plan documents (plan-bulk) becomes a bulk import, whose id is
 * answered with `broughtBefore`: whether it is one already. A workbook of ITA results (ita-sheet) or of authorities and their people (tenant-sheet) becomes a sheet, whose id is answered.
 */
export function uploadRoute(parts: FileParts): RequestHandler {
  return async (request, response) => {
    refuseForged(request, parts.identity.trustedOrigins);
    const purpose = uploadPurposes.find((one) => one === request.query.purpose);
    const asking = await fileRequest(parts, request, actionOfUpload[purpose ?? 'evidence']);
    const wanted = wantedUpload(request, purpose);
    const maxBytes = largestUpload[wanted.purpose];
    if (Number(request.get('content-length') ?? 0) > maxBytes)
      throw new LimitExceeded('FILE_TOO_LARGE', { limit: maxBytes });
    const answer = await spool(spoolFolder, bodyOf(request), { maxBytes }, (spooled) =>
      keep(parts, asking, wanted, spooled),
    );
    response.status(201).set('cache-control', 'no-store').json(answer);
  };
}

interface WantedUpload {
  name: string;
  purpose: UploadPurpose;
  kind: UploadKind;
}

function wantedUpload(request: Request, purpose: UploadPurpose | undefined): WantedUpload {
  const name = fileName(request.query.name);
  if (!purpose) throw new InvalidInput('PURPOSE_UNKNOWN', [{ field: 'purpose', code: 'PURPOSE_UNKNOWN' }]);
  const kind = promisedKind(name, purpose);
  if (!kind) {
    const params = { purpose, format: otherKindOf(name) ?? 'other' };
    throw new InvalidInput('FILE_TYPE_NOT_ALLOWED', [{ field: 'name', code: 'FILE_TYPE_NOT_ALLOWED' }], params);
  }
  return { name, purpose, kind };
}

async function keep(parts: FileParts, asking: FileRequest, { name, purpose, kind }: WantedUpload, spooled: Spooled) {
  const { path, sha256, size } = spooled;
  if (size === 0) throw new InvalidInput('FILE_EMPTY', [{ field: 'name', code: 'FILE_EMPTY' }]);
  await checkContent(path, kind);
  await parts.storage.put(createReadStream(path));
  const { mediaType } = kind;
  const { actor, workplace, unit } = asking;
  if (workplace.kind === 'authority') {
    const { authorityId } = workplace;
    const kept = await unit((client) =>
      keepFile(client, { authorityId, sha256, size, mediaType, name, uploadedBy: actor.userId }),
    );
    const id = encodeGlobalID('StoredFile', tenantId(kept));
    return { id, name: kept.name, size, mediaType: kept.mediaType, sha256 };
  }
  const { provinceCode, regionNo, membershipId } = workplace;
  const order = { userId: actor.userId, membershipId, requestId: requestIdNow() };
  const sheetKind = sheetKinds[purpose];
  if (sheetKind) {
    const brought = { kind: sheetKind, provinceCode, regionNo, sha256, size, name };
    const sheet = await unit((client) => keepSheet(client, { ...brought, creatorName: actor.name }, order));
    return { id: encodeGlobalID('SheetImport', sheet.id), name, size, mediaType, sha256 };
  }
  if (!provinceCode) throw new Forbidden('ROLE_MAY_NOT');
  const { bulk, broughtBefore } = await unit((client) =>
    keepBulk(client, { provinceCode, sha256, size, name, creatorName: actor.name }, order),
  );
  return { id: encodeGlobalID('BulkImport', bulk.id), name: bulk.name, size, mediaType, sha256, broughtBefore };
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
