import { createReadStream } from 'node:fs';
import { InvalidInput } from '@sujarit/domain/errors';
import { fileTypeFromFile } from 'file-type';
import { isText } from './thai-text.ts';
import type { UploadKind } from './upload-kinds.ts';

/** Refuses a file whose content is not of the kind that its name promises. @throws InvalidInput FILE_TYPE_MISMATCH { found } */
export async function checkContent(path: string, kind: UploadKind): Promise<void> {
  const found = await fileTypeFromFile(path);
  const fits = kind.signatures.length
    ? kind.signatures.some((signature) => signature === found?.mime)
    : !found && (await isText(createReadStream(path) as AsyncIterable<Uint8Array>));
  if (fits) return;
  const problem = { field: 'name', code: 'FILE_TYPE_MISMATCH' };
  throw new InvalidInput('FILE_TYPE_MISMATCH', [problem], { promised: kind.mediaType, found: found?.mime ?? null });
}
