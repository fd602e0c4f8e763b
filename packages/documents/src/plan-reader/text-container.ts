import { fileTypeFromBuffer } from 'file-type';
import { MAX_DOCUMENT_LETTERS, MAX_DOCUMENT_LINES } from './document-limits.ts';
import { isLockedArchive, refusalOfCompoundFile } from './office-format.ts';
import { pdfText, UnreadablePdf } from './pdf/pdf-text.ts';
import type { Refusal, RefusedFormat } from './refusal.ts';
import { sheetText, UnreadableWorkbook } from './sheet-text.ts';
import { UnreadableWord, wordText } from './word-text.ts';

/** Largest file that is read, in bytes (50 MB). */
export const MAX_DOCUMENT_BYTES = 50 * 1024 * 1024;

const KINDS: Readonly<Record<string, RefusedFormat>> = {
  pdf: 'pdf',
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  pptx: 'presentation',
  odp: 'presentation',
  odt: 'odt',
  ods: 'ods',
  rtf: 'rtf',
  zip: 'archive',
  rar: 'archive',
  '7z': 'archive',
  gz: 'archive',
};

/** The text as lines, and the pages that are pictures: their number, and the line of the text where they stand. */
export interface DocumentText {
  readonly text: string;
  readonly picturePages?: readonly { readonly page: number; readonly line: number }[];
}

/**
 * The text of a document, or why it has none: a plain text (UTF-8 with or without a byte-order mark, or Windows-874), or a Word
 * document, Excel workbook or PDF laid out as lines (word-text.ts, sheet-text.ts, pdf/pdf-text.ts).
 */
export async function textOf(bytes: Uint8Array): Promise<DocumentText | { refusal: Refusal }> {
  if (bytes.length === 0) return { refusal: { code: 'EMPTY', params: {} } };
  if (bytes.length > MAX_DOCUMENT_BYTES) {
    return { refusal: { code: 'TOO_LARGE', params: { bytes: bytes.length, limit: MAX_DOCUMENT_BYTES } } };
  }
  const plain = decodeText(bytes);
  if (plain !== null) return withinLimits({ text: plain }, bytes.length);
  const kind = await recognised(bytes);
  if (kind === undefined) return { refusal: { code: 'NOT_TEXT', params: {} } };
  if (kind.ext === 'cfb') return { refusal: refusalOfCompoundFile(bytes) };
  if (startsWith(bytes, 'PK') && isLockedArchive(bytes)) return { refusal: { code: 'ENCRYPTED', params: {} } };
  const format = KINDS[kind.ext] ?? (kind.mime.startsWith('image/') ? 'image' : 'other');
  if (format !== 'docx' && format !== 'xlsx' && format !== 'pdf')
    return { refusal: { code: 'UNSUPPORTED_FORMAT', params: { format } } };
  try {
    return withinLimits(await readers[format](bytes), bytes.length);
  } catch (error) {
    if (error instanceof UnreadablePdf) return { refusal: { code: error.reason, params: { format } } };
    if (error instanceof UnreadableWord || error instanceof UnreadableWorkbook)
      return { refusal: { code: 'DAMAGED', params: { format } } };
    throw error;
  }
}

const readers = {
  docx: (bytes: Uint8Array) => ({ text: wordText(bytes) }),
  xlsx: (bytes: Uint8Array) => ({ text: sheetText(bytes) }),
  pdf: pdfText,
} satisfies Partial<Record<RefusedFormat, (bytes: Uint8Array) => DocumentText | Promise<DocumentText>>>;

function withinLimits(read: DocumentText, bytes: number): DocumentText | { refusal: Refusal } {
  const { text } = read;
  if (text.length > MAX_DOCUMENT_LETTERS || hasMoreLines(text, MAX_DOCUMENT_LINES))
    return { refusal: { code: 'TOO_LARGE', params: { bytes, limit: MAX_DOCUMENT_BYTES, letters: text.length } } };
  return text.trim() === '' ? { refusal: { code: 'EMPTY', params: {} } } : read;
}

/** Truncated containers make the detector throw: they are simply not text. */
async function recognised(bytes: Uint8Array): Promise<{ ext: string; mime: string } | undefined> {
  try {
    return await fileTypeFromBuffer(bytes);
  } catch {
    return undefined;
  }
}

const startsWith = (bytes: Uint8Array, magic: string): boolean =>
  [...magic].every((char, at) => bytes[at] === char.charCodeAt(0));

/** Text or null. Control characters other than line ends, tabs and form feeds mean that it is none. */
function decodeText(bytes: Uint8Array): string | null {
  if (['%PDF-', '{\\rtf', 'PK\u0003\u0004'].some((magic) => startsWith(bytes, magic))) return null;
  for (const byte of bytes) {
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1a) return null;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeThai(bytes);
  }
}

/** Windows-874 (TIS-620): accepted when nearly all bytes above ASCII are Thai letters of that code page. */
function decodeThai(bytes: Uint8Array): string | null {
  let high = 0;
  let thai = 0;
  for (const byte of bytes) {
    if (byte < 0x80) continue;
    high++;
    if ((byte >= 0xa1 && byte <= 0xda) || (byte >= 0xdf && byte <= 0xfb)) thai++;
  }
  if (high === 0 || thai / high < 0.97) return null;
  return new TextDecoder('windows-874').decode(bytes);
}

function hasMoreLines(text: string, most: number): boolean {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0 && lines <= most; at = text.indexOf('\n', at + 1)) lines++;
  return lines > most;
}
