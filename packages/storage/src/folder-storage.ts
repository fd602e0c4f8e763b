import { constants } from 'node:fs';
import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { NotFound } from '@sujarit/domain/errors';
import { placeOf } from './content-hash.ts';
import type { Storage } from './open-storage.ts';
import { clearSpool, spool } from './spool.ts';

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

async function exists(path: string): Promise<boolean> {
  try {
    await access(path, constants.R_OK);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

/** A name in a folder outlives a power failure only when the folder itself is flushed. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Objects as files of a local folder: written beside their place, flushed, then renamed into it. */
export function folderStorage(dir: string): Storage {
  const incoming = join(dir, 'incoming');
  const pathOf = (sha256: string) => join(dir, placeOf(sha256));
  return {
    put: (content, limits = {}) =>
      spool(incoming, content, limits, async ({ path, sha256, size }) => {
        const target = pathOf(sha256);
        if (!(await exists(target))) {
          await mkdir(dirname(target), { recursive: true });
          await rename(path, target);
          await flushFolder(dirname(target));
        }
        return { sha256, size };
      }),
    async get(sha256) {
      try {
        const file = await open(pathOf(sha256), 'r');
        return file.createReadStream();
      } catch (error) {
        if (isMissing(error)) throw new NotFound('FILE_NOT_FOUND');
        throw error;
      }
    },
    has: async (sha256) => exists(pathOf(sha256)),
    remove: async (sha256) => rm(pathOf(sha256), { force: true }),
    clearBrokenOff: (since) => clearSpool(incoming, since),
    async ping() {
      await mkdir(dir, { recursive: true });
      await access(dir, constants.R_OK | constants.W_OK);
    },
  };
}
