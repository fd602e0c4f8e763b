import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { FrameworkOutline } from '@sujarit/documents/plan-reader/framework-outline';
import { type ReadPlanResult, readPlanDocument } from '@sujarit/documents/plan-reader/read-plan-document';
import { LimitExceeded } from '@sujarit/domain/errors';

interface Task {
  bytes: Uint8Array;
  frameworks: FrameworkOutline[];
}

type Message = { progress: [done: number, total: number, stage: string] } | { result: ReadPlanResult };

/** Bounds of one reading: a 90-page plan takes under a second and a few dozen MB. */
const limits = { seconds: 60, heapMb: 300 };

/**
 * Reads a plan document in a thread of its own: it computes without a pause, and progress, locks and health must go on meanwhile. A document
 * that takes too long or too much memory ends the thread, not the worker: LimitExceeded READING_TOO_LONG or READING_TOO_LARGE.
 */
export async function readInThread(
  bytes: Uint8Array,
  frameworks: FrameworkOutline[],
  onProgress: (done: number, total: number, stage: string) => void,
  signal: AbortSignal,
): Promise<ReadPlanResult> {
  const thread = new Worker(new URL(import.meta.url), {
    workerData: { bytes, frameworks } satisfies Task,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMb },
  });
  const { promise, resolve, reject } = Promise.withResolvers<ReadPlanResult>();
  thread.on('message', (message: Message) => {
    if ('result' in message) resolve(message.result);
    else onProgress(...message.progress);
  });
  thread.on('error', (error: NodeJS.ErrnoException) =>
    reject(
      error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? new LimitExceeded('READING_TOO_LARGE', { megabytes: limits.heapMb })
        : error,
    ),
  );
  const tooLong = setTimeout(
    () => reject(new LimitExceeded('READING_TOO_LONG', { seconds: limits.seconds })),
    limits.seconds * 1000,
  );
  const onAbort = () => reject(new Error('the worker stops'));
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await promise;
  } finally {
    clearTimeout(tooLong);
    signal.removeEventListener('abort', onAbort);
    await thread.terminate();
  }
}

if (!isMainThread && parentPort) {
  const { bytes, frameworks } = workerData as Task;
  const tell = (message: Message) => parentPort?.postMessage(message);
  const result = await readPlanDocument(bytes, {
    frameworks,
    onProgress: (done, total, stage) => tell({ progress: [done, total, stage] }),
  });
  tell({ result });
}
