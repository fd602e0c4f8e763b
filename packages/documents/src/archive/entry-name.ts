import { crc32 } from 'node:zlib';

/** The parts of an archive's entry that its name is told by. */
export interface RawName {
  fileNameRaw: Buffer;
  generalPurposeBitFlag: number;
  extraFields: readonly { id: number; data: Buffer }[];
}

const utf8Flag = 0x800;
const unicodePath = 0x7075;
/** Characters of a path. */
export const longestName = 400;

/**
 * An entry's path: UTF-8 where the archive says so, by its flag or by the field that Info-ZIP adds; else UTF-8 if it is (macOS does not say
 * it), else Windows-874, in which Thai Windows writes names. Slashes forward, no control characters, composed.
 */
export function entryName({ fileNameRaw, generalPurposeBitFlag, extraFields }: RawName): string {
  const stated = extraFields.find(({ id, data }) => id === unicodePath && isOf(data, fileNameRaw));
  const bytes = stated ? stated.data.subarray(5) : fileNameRaw;
  const text = stated || generalPurposeBitFlag & utf8Flag ? bytes.toString('utf8') : undeclared(bytes);
  return text
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replace(/\p{Cc}|\p{Bidi_Control}/gu, '');
}

/** The field holds a version, the sum of the name that it stands for, and the name in UTF-8. */
function isOf(data: Buffer, name: Buffer): boolean {
  return data.length > 5 && data[0] === 1 && data.readUInt32LE(1) === crc32(name);
}

function undeclared(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-874').decode(bytes);
  }
}

/** Folders, and what systems and editors leave in archives: no documents of anybody. */
export function isPassedOver(name: string): boolean {
  const steps = name.split('/');
  const last = steps.at(-1) ?? '';
  return (
    last === '' ||
    steps[0] === '__MACOSX' ||
    last.startsWith('.') ||
    last.startsWith('~$') ||
    /^(thumbs\.db|desktop\.ini)$/i.test(last)
  );
}

/** A path that leads out of the archive, or is longer than any system writes. */
export function isUnsafe(name: string): boolean {
  return name.length > longestName || name.startsWith('/') || /^[a-z]:/i.test(name) || name.split('/').includes('..');
}
