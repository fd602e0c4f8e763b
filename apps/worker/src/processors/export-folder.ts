import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LimitExceeded } from '@sujarit/domain/errors';

/**
 * Runs `work` with a folder of its own for the files of an export and takes the folder away afterwards; also one that a killed worker left
 * of the same export. A disk without room is a LimitExceeded STORAGE_FULL.
 */
export async function withExportFolder<T>(exportId: string, work: (folder: string) => Promise<T>): Promise<T> {
  const prefix = `sujarit-export-${exportId}-`;
  for (const name of await readdir(tmpdir())) {
    if (name.startsWith(prefix)) await rm(join(tmpdir(), name), { recursive: true, force: true });
  }
  try {
    const folder = await mkdtemp(join(tmpdir(), prefix));
    try {
      return await work(folder);
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw new LimitExceeded('STORAGE_FULL', {}, error);
    throw error;
  }
}
