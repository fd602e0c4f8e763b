import { parentPort, workerData } from 'node:worker_threads';
import type { FrameworkOutline } from '../plan-reader/framework-outline.ts';
import { type PdfiumProgram, programAtHand, takeProgram } from '../plan-reader/pdf/pdfium-program.ts';
import { type ReadPlanResult, readPlanDocument } from '../plan-reader/read-plan-document.ts';

/** What the thread is given, and what it tells. The reader is loaded here alone: whoever waits for it needs nothing of it. */
export interface Task {
  bytes: Uint8Array;
  frameworks: readonly FrameworkOutline[];
  pdfium: PdfiumProgram | undefined;
}
export type Message =
  | { progress: [done: number, total: number, stage: string] }
  | { result: ReadPlanResult; pdfium: PdfiumProgram | undefined };

const { bytes, frameworks, pdfium } = workerData as Task;
if (pdfium) takeProgram(pdfium);
const tell = (message: Message) => parentPort?.postMessage(message);
const result = await readPlanDocument(bytes, {
  frameworks,
  onProgress: (done, total, stage) => tell({ progress: [done, total, stage] }),
});
tell({ result, pdfium: programAtHand() });
