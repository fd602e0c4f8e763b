import { LimitExceeded } from '@sujarit/domain/errors';

/** No room on the disk, or no more of it for this user. */
const full = new Set(['ENOSPC', 'EDQUOT']);

/** Runs what writes files; @throws LimitExceeded STORAGE_FULL where the disk has no room for them. */
export async function tellingWhenFull<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (full.has(String((error as NodeJS.ErrnoException).code))) throw new LimitExceeded('STORAGE_FULL', {}, error);
    throw error;
  }
}
