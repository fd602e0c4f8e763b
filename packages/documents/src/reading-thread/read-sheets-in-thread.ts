import type { ReadSheets } from '../sheet/read-sheets.ts';
import type { SheetLayout } from '../sheet/sheet-layout.ts';
import { boundedThread, type readingLimits } from './bounded-thread.ts';
import type { SheetMessage, SheetTask } from './sheet-thread.ts';

/** Reads the filled rows of a stranger's workbook in a thread of its own, within bounds of time and memory. @throws the signal's reason */
export function readSheetsInThread(
  bytes: Uint8Array,
  layouts: readonly SheetLayout[],
  around: { signal?: AbortSignal; limits?: typeof readingLimits } = {},
): Promise<ReadSheets> {
  const task: SheetTask = { bytes, layouts };
  return boundedThread('./sheet-thread.mjs', task, ({ result }: SheetMessage) => result, around);
}
