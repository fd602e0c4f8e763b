import { MAX_DOCUMENT_BYTES } from '../plan-reader/document-limits.ts';
import type { ReadPlanResult } from '../plan-reader/read-plan-document.ts';
import type { Refusal, RefusedFormat } from '../plan-reader/refusal.ts';
import { type Converted, type LibreOffice, runLibreOffice } from './run-libreoffice.ts';

/** What LibreOffice makes of the formats that the reader of plans does not open itself. */
const madeInto: Partial<Record<RefusedFormat, 'docx' | 'xlsx'>> = {
  doc: 'docx',
  rtf: 'docx',
  odt: 'docx',
  xls: 'xlsx',
  ods: 'xlsx',
};

/**
 * Reads a file; one in a format that only LibreOffice opens is converted by it and then read. Where it is not installed, the refusal of the
 * file as it is stands. `onConvert` tells that a conversion, which takes seconds, begins.
 */
export async function readWithLibreOffice(
  bytes: Uint8Array,
  read: (bytes: Uint8Array) => Promise<ReadPlanResult>,
  libreOffice: LibreOffice,
  onConvert: () => void = () => undefined,
): Promise<ReadPlanResult> {
  const asItIs = await read(bytes);
  const format = asItIs.refusal?.code === 'UNSUPPORTED_FORMAT' ? asItIs.refusal.params.format : undefined;
  const to = format && madeInto[format];
  if (!format || !to) return asItIs;
  onConvert();
  const converted = await runLibreOffice(bytes, { from: format, to, mostBytes: MAX_DOCUMENT_BYTES }, libreOffice);
  if ('bytes' in converted) return read(converted.bytes);
  return converted.failed === 'not installed' ? asItIs : { refusal: refusalOf(converted.failed, format, libreOffice) };
}

type Failure = Exclude<Extract<Converted, { failed: string }>['failed'], 'not installed'>;

function refusalOf(failed: Failure, format: RefusedFormat, { seconds }: LibreOffice): Refusal {
  if (failed === 'too long') return { code: 'READING_TOO_LONG', params: { format, seconds } };
  if (failed === 'too large') return { code: 'TOO_LARGE', params: { format, limit: MAX_DOCUMENT_BYTES } };
  return { code: 'NOT_CONVERTED', params: { format } };
}
