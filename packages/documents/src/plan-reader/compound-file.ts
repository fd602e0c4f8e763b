/** Sector numbers from here on are marks (end of a chain, free), none is a sector. */
const marks = 0xfffffffa;
const entryBytes = 128;
const noEntry = 0xffffffff;
/** What is smaller than the first lies in pieces of the second within one stream of the file's own. */
const smallBytes = 4096;
const pieceBytes = 64;

/**
 * The names at the top of a compound file, each with the beginning of what it holds (64 bytes or more), as Office kept its files before
 * 2007 and keeps encrypted ones today (MS-CFB 2.2-2.6). Names of embedded files, which stand deeper, are not among them.
 * @throws RangeError where the file is damaged
 */
export function topOfCompoundFile(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const u32 = (at: number) => view.getUint32(at, true);
  const size = view.getUint16(30, true) === 12 ? 4096 : 512;
  const placeOf = (sector: number) => (sector + 1) * size;
  const most = bytes.length / size;

  const allocation: number[] = [];
  for (let at = 76; at < 512; at += 4) allocation.push(u32(at));
  for (let sector = u32(68); sector < marks; sector = u32(placeOf(sector) + size - 4)) {
    if (allocation.length > most + 512) throw new RangeError('its allocation runs in a circle');
    for (let at = 0; at < size - 4; at += 4) allocation.push(u32(placeOf(sector) + at));
  }
  const following = (sector: number) =>
    u32(placeOf(allocation[Math.floor(sector / (size / 4))] ?? marks) + (sector % (size / 4)) * 4);

  /** Where a place within a stream lies in the file. */
  const streamFrom = (first: number) => {
    const sectors: number[] = [];
    for (let sector = first; sector < marks; sector = following(sector)) {
      if (sectors.length > most) throw new RangeError('it runs in a circle');
      sectors.push(placeOf(sector));
    }
    return (place: number) => (sectors[Math.floor(place / size)] ?? bytes.length) + (place % size);
  };

  const directory = streamFrom(u32(48));
  const entryAt = (id: number) => directory(id * entryBytes);
  const small = streamFrom(u32(entryAt(0) + 116));
  const beginningOf = (entry: number) => {
    const first = u32(entry + 116);
    const isSmall = u32(entry + 120) < smallBytes;
    const start = isSmall ? small(first * pieceBytes) : placeOf(first);
    return bytes.subarray(start, start + (isSmall ? pieceBytes : size));
  };

  const found = new Map<string, Uint8Array>();
  const seen = new Set<number>();
  const waiting = [u32(entryAt(0) + 76)];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === noEntry || seen.has(id)) continue;
    seen.add(id);
    const at = entryAt(id);
    waiting.push(u32(at + 68), u32(at + 72));
    const letters = bytes.subarray(at, at + Math.min(Math.max(view.getUint16(at + 64, true) - 2, 0), 62));
    found.set(new TextDecoder('utf-16le').decode(letters), beginningOf(at));
  }
  return found;
}
