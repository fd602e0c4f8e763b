import { once } from 'node:events';
import type { TransformOptions } from 'node:stream';
import { crc32, createDeflateRaw, type ZlibOptions } from 'node:zlib';
import type { AsyncFlateStreamHandler, ZipInputFile } from 'fflate';
import { pour } from './outlet.ts';

/** So much may wait to be deflated. */
const settings: ZlibOptions & TransformOptions = { level: 6, chunkSize: 64 * 1024, highWaterMark: 512 * 1024 };

/** A file of a ZIP archive that zlib deflates in a thread of its own, while the program makes what comes next. */
export class DeflatedFile implements ZipInputFile {
  readonly filename: string;
  /** Deflate, as ZIP numbers it. */
  readonly compression = 8;
  size = 0;
  crc = 0;
  mtime?: Date;
  ondata?: AsyncFlateStreamHandler;
  readonly #deflate = createDeflateRaw(settings);

  constructor(filename: string) {
    this.filename = filename;
    // told by the next push, or by the wait for the end
    this.#deflate.on('error', () => undefined);
    this.#deflate.on('data', (chunk: Buffer<ArrayBuffer>) => this.ondata?.(null, chunk, false));
  }

  async push(content: Uint8Array, last = false): Promise<void> {
    this.size += content.length;
    this.crc = crc32(content, this.crc);
    await pour(this.#deflate, content);
    if (!last) return;
    const ended = once(this.#deflate, 'end');
    this.#deflate.end();
    await ended;
    this.ondata?.(null, new Uint8Array(0), true);
  }
}
