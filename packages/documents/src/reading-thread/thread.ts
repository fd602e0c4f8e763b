import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { FrameworkOutline } from '../plan-reader/framework-outline.ts';
import type { ReadPlanResult } from '../plan-reader/read-plan-document.ts';

/** What the thread is given, and what it tells. The reader is loaded here alone: whoever waits for it needs nothing of it. */
export interface Task {
  bytes: Uint8Array;
  frameworks: readonly FrameworkOutline[];
}
export type Message = { progress: [done: number, total: number, stage: string] } | { result: ReadPlanResult };

// each document has a thread of its own: what one has compiled, the next takes from the disk
enableCompileCache();
const { readPlanDocument } = await import('../plan-reader/read-plan-document.ts');

const { bytes, frameworks } = workerData as Task;
const tell = (message: Message) => parentPort?.postMessage(message);
const result = await readPlanDocument(bytes, {
  frameworks,
  onProgress: (done, total, stage) => tell({ progress: [done, total, stage] }),
});
tell({ result });
