import { topOfCompoundFile } from './compound-file.ts';
import { TooLarge } from './document-limits.ts';
import type { Refusal } from './refusal.ts';
import { zipParts } from './zip-parts.ts';

/** Why a file of Office from before 2007, or an encrypted one of any age, is not read: both are compound files. */
export function refusalOfCompoundFile(bytes: Uint8Array): Refusal {
  let top: Map<string, Uint8Array>;
  try {
    top = topOfCompoundFile(bytes);
  } catch (error) {
    if (error instanceof RangeError) return { code: 'DAMAGED', params: { format: 'other' } };
    throw error;
  }
  if (top.has('EncryptedPackage')) return { code: 'ENCRYPTED', params: {} };
  const text = top.get('WordDocument');
  if (text) return isLockedText(text) ? { code: 'ENCRYPTED', params: {} } : unsupported('doc');
  const sheets = top.get('Workbook') ?? top.get('Book');
  if (sheets) return areLockedSheets(sheets) ? { code: 'ENCRYPTED', params: {} } : unsupported('xls');
  return unsupported(top.has('PowerPoint Document') ? 'presentation' : 'other');
}

const unsupported = (format: 'doc' | 'xls' | 'presentation' | 'other'): Refusal => ({
  code: 'UNSUPPORTED_FORMAT',
  params: { format },
});

/** fEncrypted among the flags at the beginning of a Word document (MS-DOC 2.5.2). */
const isLockedText = (beginning: Uint8Array) => ((beginning[11] ?? 0) & 0x01) !== 0;

/** A FilePass record among the first of a workbook (MS-XLS 2.4.117). */
function areLockedSheets(beginning: Uint8Array): boolean {
  const view = new DataView(beginning.buffer, beginning.byteOffset, beginning.byteLength);
  for (let at = 0; at + 4 <= beginning.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === 0x2f) return true;
  }
  return false;
}

const manifestName = 'META-INF/manifest.xml';

/**
 * Why an archive is not read: it is locked, its first part by the archive itself or all of it as OpenDocument does; or it is told to be
 * nothing more than an archive (`plain`) and its directory cannot be read, so that nobody knows what it was. Null for any other file.
 */
export async function refusalOfArchive(bytes: Uint8Array, plain: boolean): Promise<Refusal | null> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
  if (((bytes[6] ?? 0) & 0x01) !== 0) return { code: 'ENCRYPTED', params: {} };
  try {
    const manifest = (await zipParts(bytes, (name) => name === manifestName)).get(manifestName);
    return new TextDecoder().decode(manifest).includes('encryption-data') ? { code: 'ENCRYPTED', params: {} } : null;
  } catch (error) {
    return error instanceof TooLarge || !plain ? null : { code: 'DAMAGED', params: { format: 'archive' } };
  }
}
