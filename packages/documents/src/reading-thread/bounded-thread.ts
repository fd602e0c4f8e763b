import { Worker } from 'node:worker_threads';
import type { Refusal } from '../plan-reader/refusal.ts';

/** Bounds of one reading, in seconds and in megabytes of objects: a 90-page plan takes under a second and a few dozen MB. */
export const readingLimits = { seconds: 10, megabytes: 300 };

/** Share of the memory for objects that live shortly: the letters of some pages fit in it, so that fewer of them are moved. */
const YOUNG = 0.3;

interface Bounds {
  /** Aborts when nobody waits for the result any more. */
  signal?: AbortSignal | undefined;
  limits?: typeof readingLimits | undefined;
}

/**
 * Runs a module of this folder on `task` in a thread of its own, until `onMessage` gives a result. One that takes too long or too much memory
 * ends the thread alone: READING_TOO_LONG or READING_TOO_LARGE. @throws the signal's reason, what the thread throws
 */
export async function boundedThread<Message, Result>(
  module: string,
  task: object,
  onMessage: (message: Message) => Result | undefined,
  { signal, limits = readingLimits }: Bounds,
): Promise<Result | { refusal: Refusal }> {
  signal?.throwIfAborted();
  const thread = new Worker(new URL(module, import.meta.url), {
    workerData: task,
    resourceLimits: {
      maxYoungGenerationSizeMb: YOUNG * limits.megabytes,
      maxOldGenerationSizeMb: (1 - YOUNG) * limits.megabytes,
    },
  });
  const { promise, resolve, reject } = Promise.withResolvers<Result | { refusal: Refusal }>();
  thread.on('message', (message: Message) => {
    const result = onMessage(message);
    if (result !== undefined) resolve(result);
  });
  thread.on('error', (error: NodeJS.ErrnoException) =>
    error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      ? resolve({ refusal: { code: 'READING_TOO_LARGE', params: { megabytes: limits.megabytes } } })
      : reject(error),
  );
  const tooLong = setTimeout(
    () => resolve({ refusal: { code: 'READING_TOO_LONG', params: { seconds: limits.seconds } } }),
    limits.seconds * 1000,
  );
  const onAbort = () => reject(signal?.reason);
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    return await promise;
  } finally {
    clearTimeout(tooLong);
    signal?.removeEventListener('abort', onAbort);
    await thread.terminate();
  }
}
