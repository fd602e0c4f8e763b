import { AsyncLocalStorage } from 'node:async_hooks';
import { Client } from 'pg';

const counting = new AsyncLocalStorage<{ queries: number }>();

/** Runs `work` and counts the statements it sends to PostgreSQL, in `tally.queries`, as they happen. */
export function countQueries<T>(tally: { queries: number }, work: () => T): T {
  return counting.run(tally, work);
}

/** A pg client that counts what it is asked. */
export class CountingClient extends Client {
  // biome-ignore lint/suspicious/noExplicitAny: pg's query has eight overloads; all of them pass through unchanged
  override query(...args: any[]): any {
    const tally = counting.getStore();
    if (tally) tally.queries += 1;
    return (super.query as (...all: unknown[]) => unknown).apply(this, args);
  }
}
