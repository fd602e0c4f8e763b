import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { MAX_DOCUMENT_BYTES } from './document-limits.ts';
import { textOf } from './text-container.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** Windows-874 bytes of Thai text (ก is 0xA1, as U+0E01 - 0x0E00 + 0xA0). */
const windows874 = (text: string) =>
  Uint8Array.from(text, (char) =>
    char.charCodeAt(0) < 0x80 ? char.charCodeAt(0) : char.charCodeAt(0) - 0x0e00 + 0xa0,
  );

describe('plain text', () => {
  it('is read as UTF-8 with and without a byte-order mark', async () => {
    expect(await textOf(utf8('แผน'))).toEqual({ text: 'แผน' });
    expect(await textOf(utf8('\ufeffแผน'))).toEqual({ text: 'แผน' });
  });

  it('is read as Windows-874 where it is no UTF-8', async () => {
    expect(await textOf(windows874('แผนปฏิบัติการ ๒๕๖๖\nก'))).toEqual({ text: 'แผนปฏิบัติการ ๒๕๖๖\nก' });
  });
});

const odp = 'application/vnd.oasis.opendocument.presentation';

describe('refusals', () => {
  it.each([
    ['nothing', new Uint8Array(), { code: 'EMPTY' }],
    ['blank lines', utf8(' \n\n'), { code: 'EMPTY' }],
    ['a PDF without its end', utf8('%PDF-1.7\n%âãÏÓ\n1 0 obj'), { code: 'DAMAGED', params: { format: 'pdf' } }],
    [
      'a picture',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52),
      { code: 'UNSUPPORTED_FORMAT', params: { format: 'image' } },
    ],
    ['RTF', utf8('{\\rtf1\\ansi plan\\par}'), { code: 'UNSUPPORTED_FORMAT', params: { format: 'rtf' } }],
    ['a presentation', zip({ mimetype: odp }), { code: 'UNSUPPORTED_FORMAT', params: { format: 'presentation' } }],
    ['an archive', zipSync({ 'a.txt': strToU8('a') }), { code: 'UNSUPPORTED_FORMAT', params: { format: 'archive' } }],
    ['an archive without its directory', zip({ 'a.txt': 'a' }), { code: 'DAMAGED' }],
    ['an archive with a password', zip({ 'a.txt': 'a' }, 1), { code: 'ENCRYPTED' }],
    ['random bytes', Uint8Array.of(0, 1, 2, 3, 250, 251, 0, 9), { code: 'NOT_TEXT' }],
    ['text in another code page', Uint8Array.of(0xe9, 0x80, 0x99, 0xff, 0xfe, 0x41), { code: 'NOT_TEXT' }],
    ['a very long text', utf8('ก'.repeat(2_000_001)), { code: 'TOO_LARGE' }],
    ['endless lines', utf8('ก\n'.repeat(150_002)), { code: 'TOO_LARGE' }],
    [
      'a file over the limit',
      new Uint8Array(MAX_DOCUMENT_BYTES + 1),
      { code: 'TOO_LARGE', params: { limit: MAX_DOCUMENT_BYTES } },
    ],
  ])('%s', async (_name, bytes, refusal) => {
    expect(await textOf(bytes)).toMatchObject({ refusal });
  });

  it.each([
    ['docx', 'word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'],
    ['xlsx', 'xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'],
  ])('a damaged %s says so', async (format, part, type) => {
    const types = `<Types><Override PartName="/${part}" ContentType="${type}"/></Types>`;
    const bytes = zip({ '[Content_Types].xml': types, [part]: '<x/>' });
    expect(await textOf(bytes)).toEqual({ refusal: { code: 'DAMAGED', params: { format } } });
  });

  it('a truncated archive is refused, not thrown at', async () => {
    const bytes = zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<x/>' });
    expect(await textOf(bytes.subarray(0, 40))).toHaveProperty('refusal');
  });
});

/** A minimal ZIP file: local headers and data, as much as a detector of file types reads. */
function zip(files: Record<string, string>, flags = 0): Uint8Array {
  const parts = Object.entries(files).map(([name, text]) => {
    const data = deflateRawSync(Buffer.from(text));
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(20, 4);
    header.writeUInt16LE(flags, 6);
    header.writeUInt16LE(8, 8);
    header.writeUInt32LE(data.length, 18);
    header.writeUInt32LE(Buffer.byteLength(text), 22);
    header.writeUInt16LE(name.length, 26);
    return Buffer.concat([header, Buffer.from(name), data]);
  });
  return new Uint8Array(Buffer.concat(parts));
}
