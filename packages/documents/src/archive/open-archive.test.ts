import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type WrittenEntry, windows874, zipBytes } from '../../fixtures/zip-bytes.ts';
import { type ArchiveLimits, ArchiveRefused, archiveLimits, openArchive } from './open-archive.ts';

let folder: string;
let made = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archives-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function opened(content: Buffer | readonly WrittenEntry[], limits?: Partial<ArchiveLimits>) {
  const path = join(folder, `${made++}.zip`);
  await writeFile(path, Buffer.isBuffer(content) ? content : zipBytes(content as readonly WrittenEntry[]));
  return openArchive(path, { ...archiveLimits, ...limits });
}
const namesOf = async (entries: readonly WrittenEntry[]) => {
  const archive = await opened(entries);
  archive.close();
  return archive.entries.map(({ name }) => name);
};
const refusalOf = async (content: Buffer | readonly WrittenEntry[], limits?: Partial<ArchiveLimits>) => {
  const archive = await opened(content, limits).catch((error: ArchiveRefused) => error);
  if (archive instanceof ArchiveRefused) return archive.code;
  archive.close();
  return archive.entries.map(({ refusal }) => refusal?.code ?? null);
};
const thai = 'แผน/อบต.จางเหนือ.docx';
const unicodePath = (name: Buffer, path: string) => {
  const field = Buffer.alloc(9);
  const stated = Buffer.from(path);
  field.writeUInt16LE(0x7075, 0);
  field.writeUInt16LE(stated.length + 5, 2);
  field[4] = 1;
  field.writeUInt32LE(crc32(name), 5);
  return Buffer.concat([field, stated]);
};

describe('names of entries', () => {
  it('are read in UTF-8, said so or not, and in the code page of Thai Windows', async () => {
    const written = [
      { name: thai, utf8: true },
      { name: thai },
      { name: windows874(thai) },
      { name: windows874('แผน\\อบต.จางเหนือ.docx') },
      { name: Buffer.from('plan.docx'), extra: unicodePath(Buffer.from('plan.docx'), thai) },
    ];
    expect(await namesOf(written)).toEqual(Array(5).fill(thai));
  });

  it('believe no field that stands for another name', async () => {
    const extra = unicodePath(Buffer.from('other.docx'), thai);
    expect(await namesOf([{ name: 'plan.docx', extra }])).toEqual(['plan.docx']);
  });

  it('lose control characters and marks of direction', async () => {
    expect(await namesOf([{ name: 'plan\u202excod\u0007.docx', utf8: true }])).toEqual(['planxcod.docx']);
  });
});

describe('what systems leave behind', () => {
  it('is passed over and counted', async () => {
    const names = ['แผน/', '__MACOSX/._a.docx', 'Thumbs.db', 'x/desktop.ini', '.DS_Store', '~$แผน.docx', 'แผน.docx'];
    const archive = await opened(names.map((name) => ({ name, utf8: true })));
    archive.close();
    expect(archive.entries.map(({ ordinal, name }) => [ordinal, name])).toEqual([[1, 'แผน.docx']]);
    expect(archive.passedOver).toBe(6);
  });
});

describe('an entry is refused for itself alone', () => {
  const zeros = Buffer.alloc(2 * 1024 * 1024);
  it.each<[string, WrittenEntry, string]>([
    ['that leads out of the archive', { name: '../../etc/passwd' }, 'ENTRY_UNSAFE_NAME'],
    ['that leads out by the slashes of Windows', { name: '..\\แผน.docx' }, 'ENTRY_UNSAFE_NAME'],
    ['of an absolute path', { name: '/etc/passwd' }, 'ENTRY_UNSAFE_NAME'],
    ['of a drive', { name: 'C:\\แผน.docx' }, 'ENTRY_UNSAFE_NAME'],
    ['of an endless name', { name: 'ก'.repeat(500) }, 'ENTRY_UNSAFE_NAME'],
    [
      'with a password',
      { name: 'a.docx', encrypted: true, content: Buffer.alloc(20), method: 0, claimedSize: 8 },
      'ENTRY_ENCRYPTED',
    ],
    ['packed in a way nobody unpacks', { name: 'a.docx', method: 14 }, 'ENTRY_PACKED_OTHERWISE'],
    ['that is an archive', { name: 'ทั้งหมด.ZIP', content: zipBytes([{ name: 'a' }]) }, 'ENTRY_NESTED'],
    ['that grows out of nothing', { name: 'a.txt', content: zeros }, 'ENTRY_BOMB'],
    ['that is larger than a document may be', { name: 'a.txt', claimedSize: 51 * 1024 * 1024 }, 'ENTRY_TOO_LARGE'],
  ])('%s', async (_what, entry, code) => {
    expect(await refusalOf([{ name: 'ก่อน.txt', content: 'ก' }, entry, { name: 'หลัง.txt', content: 'ข' }])).toEqual([
      null,
      code,
      null,
    ]);
  });

  it('and those behind what all may come to', async () => {
    const entries = ['a', 'b', 'c'].map((name) => ({ name, content: name.repeat(60), method: 0 }));
    expect(await refusalOf(entries, { totalBytes: 130 })).toEqual([null, null, 'ENTRY_BEYOND_TOTAL']);
  });
});

describe('an archive is refused', () => {
  const few = Array.from({ length: 4 }, (_, at) => ({ name: `${at}.txt`, content: 'x' }));
  it.each<[string, Buffer | WrittenEntry[], string]>([
    ['that is none', Buffer.from('not a zip at all'), 'ARCHIVE_DAMAGED'],
    ['cut off', zipBytes(few).subarray(0, 100), 'ARCHIVE_DAMAGED'],
    ['whose directory is overwritten', overwritten(zipBytes(few)), 'ARCHIVE_DAMAGED'],
    ['with too many documents', few, 'ARCHIVE_TOO_MANY'],
    ['with endless folders', Array.from({ length: 40 }, (_, at) => ({ name: `${at}/` })), 'ARCHIVE_TOO_MANY'],
    ['without documents', [{ name: 'แผน/' }], 'ARCHIVE_EMPTY'],
    ['without anything', [], 'ARCHIVE_EMPTY'],
  ])('%s', async (_what, content, code) => {
    expect(await refusalOf(content, { entries: 3 })).toBe(code);
  });
});

function overwritten(zip: Buffer): Buffer {
  const copy = Buffer.from(zip);
  copy.fill(0xff, copy.length - 60, copy.length - 40);
  return copy;
}

describe('contents', () => {
  it('are given as they were packed, in any order', async () => {
    const archive = await opened([
      { name: 'a.txt', content: 'หนึ่ง' },
      { name: 'b.txt', content: 'สอง', method: 0 },
    ]);
    const [a, b] = archive.entries;
    expect([await text(await archive.read(b!)), await text(await archive.read(a!))]).toEqual(['สอง', 'หนึ่ง']);
    archive.close();
  });

  it.each([
    ['more', 3],
    ['less', 5000],
  ])('that are %s than the archive says end in an error, not in memory', async (_what, claimedSize) => {
    const archive = await opened([{ name: 'a.txt', content: 'x'.repeat(4000), claimedSize }]);
    await expect(archive.read(archive.entries[0]!).then(text)).rejects.toThrow(/bytes in the stream/);
    archive.close();
  });

  it.each([0, 8])('that are damaged without a trace but their sum end in an error (method %i)', async (method) => {
    const archive = await opened([{ name: 'a.txt', content: 'x'.repeat(4000), method, claimedSum: 1 }]);
    await expect(archive.read(archive.entries[0]!).then(text)).rejects.toThrow(/sum/);
    archive.close();
  });
});
