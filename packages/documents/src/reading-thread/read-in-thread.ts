import { Worker } from 'node:worker_threads';
import type { FrameworkOutline } from '../plan-reader/framework-outline.ts';
import type { PdfiumProgram } from '../plan-reader/pdf/pdfium-program.ts';
import type { ReadPlanResult } from '../plan-reader/read-plan-document.ts';
import type { Message, Task } from './thread.ts';

interface Around {
  /** Counts the steps of the reading. */
  onProgress?: (done: number, total: number, stage: string) => void;
  /** Aborts when nobody waits for the document any more. */
  signal?: AbortSignal;
  limits?: typeof readingLimits;
}

/** Share of the memory for objects that live shortly: the letters of some pages fit in it, so that fewer of them are moved. */
const YOUNG = 0.3;

/** Bounds of one reading, in seconds and in megabytes of objects: a 90-page plan takes under a second and a few dozen MB. */
export const readingLimits = { seconds: 10, megabytes: 300 };

/** As the thread that read the first PDF has compiled it: those after it begin with it. */
let pdfium: PdfiumProgram | undefined;

/**
 * Reads a plan document in a thread of its own: it computes without a pause, and whoever asked goes on meanwhile. A document that takes too
 * long or too much memory ends the thread alone and is refused: READING_TOO_LONG or READING_TOO_LARGE. @throws the signal's reason
 */
export async function readInThread(
  bytes: Uint8Array,
  frameworks: readonly FrameworkOutline[],
  { onProgress, signal, limits = readingLimits }: Around = {},
): Promise<ReadPlanResult> {
  signal?.throwIfAborted();
  const thread = new Worker(new URL('./thread.mjs', import.meta.url), {
    workerData: { bytes, frameworks, pdfium } satisfies Task,
    resourceLimits: {
      maxYoungGenerationSizeMb: YOUNG * limits.megabytes,
      maxOldGenerationSizeMb: (1 - YOUNG) * limits.megabytes,
    },
  });
  const { promise, resolve, reject } = Promise.withResolvers<ReadPlanResult>();
  thread.on('message', (message: Message) => {
    if ('result' in message) {
      pdfium ??= message.pdfium;
      resolve(message.result);
    } else onProgress?.(...message.progress);
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
