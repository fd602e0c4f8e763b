import { AsyncLocalStorage } from 'node:async_hooks';
import { escapeLiteral } from 'pg';
import { CountingClient } from './query-count.ts';

interface Beginning {
  /** Settings of PostgreSQL for this transaction alone. */
  settings: Record<string, string>;
  readOnly: boolean;
}

const beginnings = new AsyncLocalStorage<Beginning>();

/** Runs `work`, whose transaction begins with these settings. */
export function beginningWith<T>(beginning: Beginning, work: () => T): T {
  return beginnings.run(beginning, work);
}

/**
 * A pg client whose transactions begin with their settings in the same message: one way to the server instead of two. A transaction outside
 * of `beginningWith` has no scope, and row security shows it nothing.
 */
export class UnitClient extends CountingClient {
  // biome-ignore lint/suspicious/noExplicitAny: pg's query has eight overloads; all of them pass through unchanged
  override query(...args: any[]): any {
    const beginning = args[0]?.text === 'BEGIN' ? beginnings.getStore() : undefined;
    return beginning ? super.query(beginText(beginning)) : super.query(...args);
  }
}

function beginText({ settings, readOnly }: Beginning): string {
  const calls = Object.entries(settings).map(
    ([key, value]) => `set_config(${escapeLiteral(key)}, ${escapeLiteral(value)}, true)`,
  );
  return `BEGIN${readOnly ? ' READ ONLY' : ''}; SELECT ${calls.join(', ')}`;
}
