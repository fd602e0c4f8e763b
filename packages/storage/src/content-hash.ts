import { NotFound } from '@sujarit/domain/errors';

/** Folder levels of a hash, `ab/cd/abcd…`, so that no folder grows without bounds. A text that is no hash is a file that is not there. */
export function placeOf(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new NotFound('FILE_NOT_FOUND');
  return `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
}
