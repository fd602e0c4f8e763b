import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Writes on and waits while the reader is behind, so that no more than a stream's buffer is ever kept. */
export async function pour(out: Writable, chunk: Uint8Array | string): Promise<void> {
  assertOpen(out);
  if (!out.write(chunk)) await once(out, 'drain');
}

/** Ends the stream and waits until everything is handed on. */
export async function shut(out: Writable): Promise<void> {
  assertOpen(out);
  out.end();
  if (!out.writableFinished) await once(out, 'finish');
}

function assertOpen(out: Writable): void {
  if (out.destroyed) throw out.errored ?? new Error('the output was closed');
}
