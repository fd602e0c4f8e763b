const allowedControls = new Set([0x09, 0x0a, 0x0c, 0x0d]);

/** Is the content text, either UTF-8 or the single-byte Thai of TIS-620 / Windows-874? Empty content is. */
export async function isText(content: AsyncIterable<Uint8Array>): Promise<boolean> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  const may = { utf8: true, thai: true };
  for await (const chunk of content) {
    if (chunk.some(isBinary)) return false;
    may.thai &&= !chunk.some(isNotThai);
    may.utf8 &&= decodes(utf8, chunk, true);
    if (!may.utf8 && !may.thai) return false;
  }
  return may.thai || (may.utf8 && decodes(utf8, new Uint8Array(), false));
}

function decodes(decoder: InstanceType<typeof TextDecoder>, chunk: Uint8Array, stream: boolean): boolean {
  try {
    decoder.decode(chunk, { stream });
    return true;
  } catch {
    return false;
  }
}

function isBinary(byte: number): boolean {
  return byte === 0x7f || (byte < 0x20 && !allowedControls.has(byte));
}

/** Bytes that neither TIS-620 nor its Windows form gives a sign to. */
function isNotThai(byte: number): boolean {
  if (byte < 0x80) return false;
  if (byte < 0xa0) return !(byte === 0x80 || byte === 0x85 || (byte >= 0x91 && byte <= 0x97));
  return (byte >= 0xdb && byte <= 0xde) || byte >= 0xfc;
}
