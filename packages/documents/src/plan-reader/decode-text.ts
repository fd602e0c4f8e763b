/** Share of bytes or letters that may be damaged in a text that is still read. */
const MOST_DAMAGED = 0.01;
const REPLACEMENT = '\ufffd';

const startsWith = (bytes: Uint8Array, ...magic: number[]): boolean => magic.every((byte, at) => bytes[at] === byte);
const CONTAINERS = ['%PDF-', '{\\rtf', 'PK\u0003\u0004'].map((magic) => [...magic].map((char) => char.charCodeAt(0)));

/**
 * The text that the bytes are, or null: UTF-8 or UTF-16, with or without a byte-order mark, or Windows-874 (TIS-620). Letters of a damaged
 * text that cannot be read stay as U+FFFD, as long as they are few.
 */
export function decodeText(bytes: Uint8Array): string | null {
  if (CONTAINERS.some((magic) => startsWith(bytes, ...magic))) return null;
  const wide = wideEncoding(bytes);
  if (wide !== null) return readable(new TextDecoder(wide).decode(bytes));
  if (controlShare(bytes) > MOST_DAMAGED) return null;
  const utf8 = decoded('utf-8', bytes);
  if (utf8 !== null) return readable(utf8);
  return thaiShare(bytes) >= 0.97 ? readable(new TextDecoder('windows-874').decode(bytes)) : mended(bytes);
}

function decoded(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-8 in which few letters are damaged (a file cut within a letter). */
function mended(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  let damaged = 0;
  for (let at = text.indexOf(REPLACEMENT); at >= 0; at = text.indexOf(REPLACEMENT, at + 1)) damaged++;
  return damaged <= Math.max(1, text.length * MOST_DAMAGED) && text.length > 20 ? readable(text) : null;
}

/** UTF-16 by its byte-order mark, or by the high bytes of Thai and Latin letters (0x0E and 0x00) at every other place. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  const sample = bytes.subarray(0, 4096);
  if (sample.length < 8 || !sample.includes(0)) return null;
  const high = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0 || byte === 0x0e || byte === 0x20) high[at % 2] = (high[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = high.map((count) => count / (sample.length / 2));
  if (odd > 0.9 && even < 0.5) return 'utf-16le';
  return even > 0.9 && odd < 0.5 ? 'utf-16be' : null;
}

/** Bytes that are controls other than line ends, tabs and form feeds. A NUL means that it is no text at all. */
function controlShare(bytes: Uint8Array): number {
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return 1;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1a) controls++;
  }
  return controls / Math.max(1, bytes.length);
}

/** Share of Thai letters of Windows-874 among the bytes above ASCII. */
function thaiShare(bytes: Uint8Array): number {
  let high = 0;
  let thai = 0;
  for (const byte of bytes) {
    if (byte < 0x80) continue;
    high++;
    if ((byte >= 0xa1 && byte <= 0xda) || (byte >= 0xdf && byte <= 0xfb)) thai++;
  }
  return high === 0 ? 0 : thai / high;
}

/** A text that holds many letters which are none in any encoding is no text. */
function readable(text: string): string | null {
  let strange = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd || (code < 0x20 && code !== 9 && code !== 10 && code !== 12 && code !== 13 && code !== 0x1a))
      strange++;
  }
  return strange > Math.max(1, text.length * MOST_DAMAGED) ? null : text;
}
