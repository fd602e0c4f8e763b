import { pipeline, type Readable, Transform } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { MAX_DOCUMENT_BYTES } from '../plan-reader/document-limits.ts';
import { entryName, isPassedOver, isUnsafe, longestName } from './entry-name.ts';

/** Bounds of an archive of documents: how many, how large each and all of them unpacked (bytes), how much smaller packed. */
export const archiveLimits = {
  entries: 2_000,
  entryBytes: MAX_DOCUMENT_BYTES,
  totalBytes: 2 * 1024 ** 3,
  ratio: 100,
  /** Smaller contents may shrink as they like: there is no harm in them. */
  ratioFromBytes: 1024 ** 2,
};
export type ArchiveLimits = typeof archiveLimits;

/** Entries that are passed over cost time too. */
const mostEntriesAtAll = 10;

export type EntryRefusal =
  | 'ENTRY_UNSAFE_NAME'
  | 'ENTRY_ENCRYPTED'
  | 'ENTRY_PACKED_OTHERWISE'
  | 'ENTRY_NESTED'
  | 'ENTRY_TOO_LARGE'
  | 'ENTRY_BOMB'
  | 'ENTRY_BEYOND_TOTAL';

/** A document of an archive, to be unpacked; or why it is not. */
export interface ArchiveEntry {
  /** From 1, in the archive's order, those passed over aside. */
  ordinal: number;
  /** Path within the archive. */
  name: string;
  /** Bytes, unpacked. */
  size: number;
  refusal: { code: EntryRefusal; params: Record<string, number> } | null;
}

export interface Archive {
  entries: ArchiveEntry[];
  /** Folders and what systems leave in archives. */
  passedOver: number;
  /** The content of an entry that is not refused; the stream fails where it is not what the archive says of it. */
  read(entry: ArchiveEntry): Promise<Readable>;
  close(): void;
}

type ArchiveRefusal = 'ARCHIVE_DAMAGED' | 'ARCHIVE_ENCRYPTED' | 'ARCHIVE_TOO_MANY' | 'ARCHIVE_EMPTY';

/** The archive as a whole is not taken: it cannot be opened, or holds too many documents. */
export class ArchiveRefused extends Error {
  readonly code: ArchiveRefusal;
  readonly params: Record<string, number>;

  constructor(code: ArchiveRefusal, params: Record<string, number> = {}, cause?: unknown) {
    super(code, { cause });
    this.code = code;
    this.params = params;
  }
}

/** Lists the documents of a ZIP file; nothing is unpacked yet. @throws ArchiveRefused */
export async function openArchive(path: string, limits: ArchiveLimits = archiveLimits): Promise<Archive> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false, decodeStrings: false }).catch((error) => {
    throw new ArchiveRefused('ARCHIVE_DAMAGED', {}, error);
  });
  try {
    const { found, passedOver } = await list(zip, limits);
    if (found.length === 0) throw new ArchiveRefused('ARCHIVE_EMPTY', { passedOver });
    const raw = new Map(found.map(({ entry, listed }) => [listed.ordinal, entry]));
    return {
      entries: found.map(({ listed }) => listed),
      passedOver,
      read: ({ ordinal }) => contentOf(zip, raw.get(ordinal)!),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error instanceof ArchiveRefused ? error : new ArchiveRefused(damageOf(error), {}, error);
  }
}

async function contentOf(zip: ZipFile, entry: Entry): Promise<Readable> {
  const whole = withSum(entry.crc32);
  return pipeline(await zip.openReadStreamPromise(entry), whole, () => undefined);
}

/** Passes a content on and fails at its end where its sum (CRC-32) is another: a stored entry shows no damage by itself. */
function withSum(stated: number): Transform {
  let sum = 0;
  return new Transform({
    transform(chunk, _encoding, done) {
      sum = crc32(chunk, sum);
      done(null, chunk);
    },
    flush: (done) => done(sum === stated ? null : new Error('the content is not what its sum says')),
  });
}

function damageOf(error: unknown): ArchiveRefusal {
  return (error as Error).message.includes('encryption') ? 'ARCHIVE_ENCRYPTED' : 'ARCHIVE_DAMAGED';
}

async function list(zip: ZipFile, limits: ArchiveLimits) {
  const found: { entry: Entry; listed: ArchiveEntry }[] = [];
  let passedOver = 0;
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    const name = entryName(entry);
    if (isPassedOver(name)) passedOver += 1;
    else {
      const size = entry.uncompressedSize;
      const refusal = refusalOf(entry, name, unpacked, limits);
      if (!refusal) unpacked += size;
      found.push({ entry, listed: { ordinal: found.length + 1, name: name.slice(0, longestName), size, refusal } });
    }
    if (found.length > limits.entries || passedOver > limits.entries * mostEntriesAtAll) {
      throw new ArchiveRefused('ARCHIVE_TOO_MANY', { entries: zip.entryCount, limit: limits.entries });
    }
  }
  return { found, passedOver };
}

const archives = /\.(zip|rar|7z|gz|tgz|tar|cab)$/i;
const stored = 0;
const deflated = 8;

function refusalOf(entry: Entry, name: string, unpacked: number, limits: ArchiveLimits): ArchiveEntry['refusal'] {
  const { uncompressedSize: size, compressedSize: packed, compressionMethod } = entry;
  const refuse = (code: EntryRefusal, params: Record<string, number> = {}) => ({ code, params });
  if (isUnsafe(name)) return refuse('ENTRY_UNSAFE_NAME');
  if (archives.test(name)) return refuse('ENTRY_NESTED');
  if (entry.isEncrypted()) return refuse('ENTRY_ENCRYPTED');
  if (compressionMethod !== stored && compressionMethod !== deflated) return refuse('ENTRY_PACKED_OTHERWISE');
  if (size > limits.entryBytes) return refuse('ENTRY_TOO_LARGE', { size, limit: limits.entryBytes });
  if (size > limits.ratioFromBytes && size > packed * limits.ratio)
    return refuse('ENTRY_BOMB', { size, packed, ratio: limits.ratio });
  if (unpacked + size > limits.totalBytes) return refuse('ENTRY_BEYOND_TOTAL', { limit: limits.totalBytes });
  return null;
}
