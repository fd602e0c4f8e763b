import { decodeText } from './decode-text.ts';
import { MAX_DOCUMENT_BYTES, MAX_DOCUMENT_LETTERS, MAX_DOCUMENT_LINES, TooLarge } from './document-limits.ts';
import { fileKind } from './file-kind.ts';
import { refusalOfArchive, refusalOfCompoundFile } from './office-format.ts';
import type { Refusal, RefusedFormat } from './refusal.ts';
import type { SheetText } from './sheet-text.ts';
import { Unreadable } from './unreadable.ts';
import type { Workbook } from './workbook-cells.ts';

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

/** The text as lines; of a workbook also the cells it was laid out from; and the pages that are pictures: their number, and the line of the text where they stand. */
export interface DocumentText {
  readonly text: string;
  readonly sheets?: { readonly workbook: Workbook; readonly lineOf: SheetText['lineOf'] };
  readonly picturePages?: readonly { readonly page: number; readonly line: number }[];
}

/**
 * The text of a document, or why it has none: a plain text (decode-text.ts), or a Word document,
 * Excel workbook or PDF laid out as lines (word-text.ts, sheet-text.ts, pdf/pdf-text.ts).
 */
export async function textOf(bytes: Uint8Array): Promise<DocumentText | { refusal: Refusal }> {
  if (bytes.length === 0) return { refusal: { code: 'EMPTY', params: {} } };
  if (bytes.length > MAX_DOCUMENT_BYTES) {
    return { refusal: { code: 'TOO_LARGE', params: { bytes: bytes.length, limit: MAX_DOCUMENT_BYTES } } };
  }
  const plain = decodeText(bytes);
  if (plain !== null) return withinLimits({ text: plain }, bytes.length);
  const kind = await fileKind(bytes);
  if (kind === undefined) return { refusal: { code: 'NOT_TEXT', params: {} } };
  if (kind.ext === 'cfb') return { refusal: refusalOfCompoundFile(bytes) };
  const ofArchive = await refusalOfArchive(bytes, kind.ext === 'zip');
  if (ofArchive) return { refusal: ofArchive };
  const format = KINDS[kind.ext] ?? (kind.mime.startsWith('image/') ? 'image' : 'other');
  if (format !== 'docx' && format !== 'xlsx' && format !== 'pdf')
    return { refusal: { code: 'UNSUPPORTED_FORMAT', params: { format } } };
  try {
    return withinLimits(await readers[format](bytes), bytes.length);
  } catch (error) {
    if (error instanceof TooLarge) return tooLarge(bytes.length);
    if (error instanceof Unreadable) return { refusal: { code: error.reason, params: { format } } };
    throw error;
  }
}

/** Each reader is loaded for its own documents alone: none waits for the others. */
const readers = {
  docx: async (bytes: Uint8Array) => {
    const { wordText } = await import('./word-text.ts');
    return { text: await wordText(bytes) };
  },
  xlsx: async (bytes: Uint8Array) => {
    const [{ workbookCells }, { sheetText }] = await Promise.all([
      import('./workbook-cells.ts'),
      import('./sheet-text.ts'),
    ]);
    const workbook = await workbookCells(bytes);
    const { text, lineOf } = sheetText(workbook);
    return { text, sheets: { workbook, lineOf } };
  },
  pdf: async (bytes: Uint8Array) => {
    const { pdfText } = await import('./pdf/pdf-text.ts');
    return pdfText(bytes);
  },
} satisfies Partial<Record<RefusedFormat, (bytes: Uint8Array) => Promise<DocumentText>>>;

const tooLarge = (bytes: number): { refusal: Refusal } => ({
  refusal: { code: 'TOO_LARGE', params: { bytes, limit: MAX_DOCUMENT_BYTES, letters: MAX_DOCUMENT_LETTERS } },
});

/** The text without what no text may hold: other control characters, halves of letters. */
function withinLimits(read: DocumentText, bytes: number): DocumentText | { refusal: Refusal } {
  if (read.text.length > MAX_DOCUMENT_LETTERS || hasMoreLines(read.text, MAX_DOCUMENT_LINES)) return tooLarge(bytes);
  const text = read.text.replace(/[^\P{Cc}\t\n\r\f]/gu, ' ').toWellFormed();
  return text.trim() === '' ? { refusal: { code: 'EMPTY', params: {} } } : { ...read, text };
}

function hasMoreLines(text: string, most: number): boolean {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0 && lines <= most; at = text.indexOf('\n', at + 1)) lines++;
  return lines > most;
}
