import { hash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ExpectedError, Unavailable } from '@sujarit/domain/errors';
import type { Storage } from '@sujarit/storage/open-storage';

/** A kept content. Storage that does not give it may give it later; an operator has to know when it never does. @throws Unavailable */
export async function storedContent(storage: Storage, sha256: string, signal: AbortSignal): Promise<Readable> {
  try {
    const stream = await storage.get(sha256);
    signal.addEventListener('abort', () => stream.destroy(), { once: true });
    return stream;
  } catch (error) {
    throw unavailable(error);
  }
}

/** The same as bytes, whole: what ends early or was changed is not read as if it were the document. @throws Unavailable */
export async function storedBytes(storage: Storage, sha256: string, signal: AbortSignal): Promise<Uint8Array> {
  const stream = await storedContent(storage, sha256, signal);
  const bytes = await buffer(stream).catch((error) => {
    throw unavailable(error);
  });
  if (hash('sha256', bytes) !== sha256) throw unavailable(new Error(`the kept content of ${sha256} is another`));
  return bytes;
}

function unavailable(error: unknown): Unavailable {
  return new Unavailable(error instanceof ExpectedError ? error.code : 'STORAGE_UNAVAILABLE', {}, error);
}
