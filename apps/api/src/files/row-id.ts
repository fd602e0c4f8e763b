import { NotFound } from '@sujarit/domain/errors';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** An id of an address; what is none is not there. @throws NotFound FILE_NOT_FOUND */
export function rowId(given: unknown): string {
  if (typeof given !== 'string' || !uuid.test(given)) throw new NotFound('FILE_NOT_FOUND');
  return given;
}
