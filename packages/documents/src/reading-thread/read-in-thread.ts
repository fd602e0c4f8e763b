import type { FrameworkOutline } from '../plan-reader/framework-outline.ts';
import type { PdfiumProgram } from '../plan-reader/pdf/pdfium-program.ts';
import type { ReadPlanResult } from '../plan-reader/read-plan-document.ts';
import { boundedThread, type readingLimits } from './bounded-thread.ts';
import type { Message, Task } from './thread.ts';

interface Around {
  /** Counts the steps of the reading. */
  onProgress?: (done: number, total: number, stage: string) => void;
  /** Aborts when nobody waits for the document any more. */
  signal?: AbortSignal;
  limits?: typeof readingLimits;
}

/** As the thread that read the first PDF has compiled it: those after it begin with it. */
let pdfium: PdfiumProgram | undefined;

/**
 * Reads a plan document in a thread of its own: it computes without a pause, and whoever asked goes on meanwhile. A document that takes too
 * long or too much memory ends the thread alone and is refused: READING_TOO_LONG or READING_TOO_LARGE. @throws the signal's reason
 */
export function readInThread(
  bytes: Uint8Array,
  frameworks: readonly FrameworkOutline[],
  { onProgress, signal, limits }: Around = {},
): Promise<ReadPlanResult> {
  const onMessage = (message: Message) => {
    if ('result' in message) {
      pdfium ??= message.pdfium;
      return message.result;
    }
    onProgress?.(...message.progress);
    return undefined;
  };
  return boundedThread('./thread.mjs', { bytes, frameworks, pdfium } satisfies Task, onMessage, { signal, limits });
}
