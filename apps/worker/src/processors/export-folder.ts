import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { tellingWhenFull } from '@sujarit/storage/storage-full';

/** The files of an export while it is made. */
export interface ExportFolder {
  /** Begins a file. It may break off while nobody writes; whoever writes next, or ends it, is told. */
  write(name: string): Writable;
  read(name: string): Readable;
}

const prefixOf = (exportId: string) => `sujarit-export-${exportId}-`;

/** Takes away the folders that killed workers of this machine left of exports or of their parts. */
export async function removeExportFolders(...ids: string[]): Promise<void> {
  const prefixes = ids.map(prefixOf);
  for (const name of await readdir(tmpdir())) {
    if (prefixes.some((prefix) => name.startsWith(prefix)))
      await rm(join(tmpdir(), name), { recursive: true, force: true });
  }
}

/**
 * Runs `work` with a folder of its own for the files of an export and takes the folder away afterwards; also one that a killed worker left
 * of the same export. @throws LimitExceeded STORAGE_FULL
 */
export async function withExportFolder<T>(exportId: string, work: (folder: ExportFolder) => Promise<T>): Promise<T> {
  await removeExportFolders(exportId);
  const opened: (Readable | Writable)[] = [];
  const open = <Stream extends Readable | Writable>(stream: Stream): Stream => {
    stream.on('error', () => undefined);
    stream.once('close', () => opened.splice(opened.indexOf(stream), 1));
    opened.push(stream);
    return stream;
  };
  return tellingWhenFull(async () => {
    const path = await mkdtemp(join(tmpdir(), prefixOf(exportId)));
    try {
      return await work({
        write: (name) => open(createWriteStream(join(path, name))),
        read: (name) => open(createReadStream(join(path, name))),
      });
    } finally {
      for (const stream of opened) stream.destroy();
      await rm(path, { recursive: true, force: true });
    }
  });
}
