import { AsyncLocalStorage } from 'node:async_hooks';
import { Client } from 'pg';

const counting = new AsyncLocalStorage<{ queries: number }>();

/** Runs `work` and counts the statements it sends to PostgreSQL, in `tally.queries`, as they happen. */
export function countQueries<T>(tally: { queries: number }, work: () => T): T {
  return counting.run(tally, work);
}

/** A pg client that counts, and asks one thing after another: resolvers that run side by side share the one connection of their unit. */
export class CountingClient extends Client {
  #turn: Promise<unknown> = Promise.resolve();

  // biome-ignore lint/suspicious/noExplicitAny: pg's query has eight overloads; all of them pass through unchanged
  override query(...args: any[]): any {
    const tally = counting.getStore();
    if (tally) tally.queries += 1;
    const ask = () => (super.query as (...all: unknown[]) => unknown).apply(this, args);
    if (typeof args.at(-1) === 'function' || typeof args[0]?.submit === 'function') return ask();
    const answer = this.#turn.then(ask);
    this.#turn = answer.catch(() => undefined);
    return answer;
  }
}
