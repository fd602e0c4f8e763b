import { crc32, deflateSync } from 'node:zlib';

/** A file as a person picks it from the own machine. */
export interface PickedFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A picture of one pixel, as a phone would send it. */
export const PHOTO: PickedFile = { name: 'ภาพกิจกรรม จริยธรรม.png', mimeType: 'image/png', buffer: onePixel() };

/** A program for Windows, by its first bytes; no evidence of anything. */
export const EXECUTABLE: PickedFile = {
  name: 'โปรแกรม.exe',
  mimeType: 'application/x-msdownload',
  buffer: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(510)]),
};

function onePixel(): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(1, 0);
  header.writeUInt32BE(1, 4);
  header.set([8, 2], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(4))), chunk('IEND')]);
}

function chunk(type: string, data = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
