import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { TooLarge } from './document-limits.ts';

/** What all wanted parts of an archive may unpack to, in bytes: the text of more than ten thousand pages. */
const MOST_UNPACKED = 32 * 1024 * 1024;
/** Parts of an archive that are looked through; a document has a few hundred. */
const MOST_PARTS = 20_000;

/**
 * The wanted parts of a ZIP archive by name; of several of one name the first. A part that is larger than the archive states is an error, so
 * that nothing unpacks beyond the limit. @throws TooLarge, Error where it is damaged
 */
export async function zipParts(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    lazyEntries: true,
  });
  const parts = new Map<string, Uint8Array>();
  let left = MOST_UNPACKED;
  let seen = 0;
  for await (const entry of zip.eachEntry()) {
    seen += 1;
    if (seen > MOST_PARTS) throw new TooLarge();
    if (!wanted(entry.fileName) || parts.has(entry.fileName)) continue;
    left -= entry.uncompressedSize;
    if (left < 0) throw new TooLarge();
    parts.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  }
  return parts;
}
