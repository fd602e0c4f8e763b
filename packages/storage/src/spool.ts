import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { LimitExceeded } from '@sujarit/domain/errors';
import type { PutLimits, StoredObject } from './open-storage.ts';
import { tellingWhenFull } from './storage-full.ts';

export interface Spooled extends StoredObject {
  /** A file of the spool folder that holds the content, flushed to the disk. */
  path: string;
}

/**
 * Writes a content to a file of its own while hashing and measuring it, hands the file to `keep`, and takes away what `keep` left of it.
 * Nothing stays behind when the content is too large, breaks off or finds no room. @throws LimitExceeded FILE_TOO_LARGE { limit }, STORAGE_FULL
 */
export function spool<T>(
  folder: string,
  content: Readable | Uint8Array,
  limits: PutLimits,
  keep: (spooled: Spooled) => Promise<T>,
): Promise<T> {
  return tellingWhenFull(() => writeAndKeep(folder, content, limits, keep));
}

async function writeAndKeep<T>(
  folder: string,
  content: Readable | Uint8Array,
  { maxBytes = Number.POSITIVE_INFINITY }: PutLimits,
  keep: (spooled: Spooled) => Promise<T>,
): Promise<T> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, randomUUID());
  const source = content instanceof Readable ? content : Readable.from([content]);
  // one that breaks off before it is read would end the process; the loop below tells of it
  source.once('error', () => undefined);
  const hash = createHash('sha256');
  let size = 0;
  try {
    const file = await open(path, 'wx');
    try {
      for await (const chunk of source as AsyncIterable<Uint8Array>) {
        size += chunk.length;
        if (size > maxBytes) throw new LimitExceeded('FILE_TOO_LARGE', { limit: maxBytes });
        hash.update(chunk);
        await file.writeFile(chunk);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    return await keep({ path, sha256: hash.digest('hex'), size });
  } finally {
    source.destroy();
    await rm(path, { force: true });
  }
}

/** Takes away the files of a spool folder that nobody has written to since: those who wrote them were killed. */
export async function clearSpool(folder: string, since: Date): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const file = await stat(path).catch(() => null);
    if (file && file.mtime < since) await rm(path, { force: true });
  }
}
