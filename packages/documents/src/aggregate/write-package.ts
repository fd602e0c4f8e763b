import { createHash } from 'node:crypto';
import type { Readable, Writable } from 'node:stream';
import { openZip, type ZipEntry } from '../xlsx/zip-stream.ts';
import type { PackedFile } from './data-package.ts';

/** A file to be packed; `packed`: it is an archive itself and is taken as it is. */
export interface FileToPack {
  path: string;
  packed?: boolean;
  open(): Readable;
}

/**
 * The package as one ZIP: the files in their order, then those that tell of them (made from their sizes and hashes). The same contents
 * give the same bytes. `onChunk` may throw to end the writing.
 */
export async function writePackage(
  out: Writable,
  files: readonly FileToPack[],
  describe: (packed: PackedFile[]) => Record<string, unknown>,
  onChunk: () => void = () => undefined,
): Promise<void> {
  const zip = openZip(out);
  const packed: PackedFile[] = [];
  for (const { path, packed: asItIs, open } of files) {
    packed.push({ path, ...(await packFile(zip.entry(path, { packed: asItIs }), open(), onChunk)) });
  }
  for (const [path, content] of Object.entries(describe(packed))) {
    await zip.entry(path).end(`${JSON.stringify(content, null, 2)}\n`);
  }
  await zip.end();
}

async function packFile(entry: ZipEntry, content: Readable, onChunk: () => void) {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of content as AsyncIterable<Uint8Array>) {
    onChunk();
    bytes += chunk.length;
    hash.update(chunk);
    await entry.write(chunk);
  }
  await entry.end();
  return { bytes, sha256: hash.digest('hex') };
}
