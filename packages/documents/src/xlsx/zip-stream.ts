import type { Writable } from 'node:stream';
import { strToU8, Zip, ZipPassThrough } from 'fflate';
import { DeflatedFile } from './deflated-file.ts';
import { pour, shut } from './outlet.ts';

export interface ZipEntry {
  write(content: string | Uint8Array): Promise<void>;
  end(text?: string): Promise<void>;
}

export interface ZipStream {
  /** Begins a file of the archive; the one before it has to be ended. `packed`: its content is deflated already and is taken as it is. */
  entry(name: string, options?: { packed?: boolean }): ZipEntry;
  end(): Promise<void>;
}

/** The earliest day that a ZIP archive can state, for every file: the same content gives the same bytes. */
const fixedTime = new Date(1980, 0, 1);
/** Text is gathered to this many characters before it is deflated. */
const gathered = 64 * 1024;

/** A ZIP archive that is written while it is made: only what is not yet deflated is kept. */
export function openZip(out: Writable): ZipStream {
  const made: Uint8Array[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, chunk) => {
    failure ??= error;
    made.push(chunk);
  });
  const handOn = async () => {
    if (failure) throw failure;
    for (const chunk of made.splice(0)) await pour(out, chunk);
  };
  return {
    entry(name, { packed = false } = {}) {
      const file = packed ? new ZipPassThrough(name) : new DeflatedFile(name);
      file.mtime = fixedTime;
      zip.add(file);
      let waiting = '';
      const push = async (content: Uint8Array, last = false) => {
        await file.push(content, last);
        await handOn();
      };
      const pushWaiting = (last = false) => {
        const text = waiting;
        waiting = '';
        return push(strToU8(text), last);
      };
      return {
        async write(content) {
          if (typeof content === 'string') {
            waiting += content;
            if (waiting.length >= gathered) await pushWaiting();
            return;
          }
          if (waiting) await pushWaiting();
          await push(content);
        },
        end(text = '') {
          waiting += text;
          return pushWaiting(true);
        },
      };
    },
    async end() {
      zip.end();
      await handOn();
      await shut(out);
    },
  };
}
