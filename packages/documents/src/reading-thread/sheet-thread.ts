import { parentPort, workerData } from 'node:worker_threads';
import { type ReadSheets, readSheets } from '../sheet/read-sheets.ts';
import type { SheetLayout } from '../sheet/sheet-layout.ts';

/** What the thread is given, and what it tells. */
export interface SheetTask {
  bytes: Uint8Array;
  layouts: readonly SheetLayout[];
}
export interface SheetMessage {
  result: ReadSheets;
}

const { bytes, layouts } = workerData as SheetTask;
const message: SheetMessage = { result: await readSheets(bytes, layouts) };
parentPort?.postMessage(message);
