import type { Answer, Chosen, ManyKind } from './many.ts';
import { sortedOut } from './many.ts';

/** A run of decisions, as the browser keeps it until its outcome was shown. */
export interface KeptRun {
  kind: ManyKind;
  /** ISO moment of its beginning */
  begunAt: string;
  chosen: readonly Chosen[];
  answers: readonly Answer[];
}

type Place = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const keyOf = (whose: string) => `sujarit decisions ${whose}`;

/** Keeps the run of a workplace, in place of one before. A browser that keeps nothing decides all the same. */
export function keepRun(whose: string, run: KeptRun, place: Place = window.localStorage): void {
  try {
    place.setItem(keyOf(whose), JSON.stringify(run));
  } catch {
    // full, or closed by the office's rules
  }
}

export function forgetRun(whose: string, place: Place = window.localStorage): void {
  place.removeItem(keyOf(whose));
}

/** The run that a workplace began here and whose outcome nobody saw. */
export function keptRun(whose: string, place: Place = window.localStorage): KeptRun | null {
  const kept = place.getItem(keyOf(whose));
  return kept === null ? null : (JSON.parse(kept) as KeptRun);
}

/** What a run that broke off did, what it was refused, and what it did not come to or does not know. */
export function brokenOff({ chosen, answers }: KeptRun) {
  const known = new Map(
    answers.filter(({ problem }) => problem?.code !== 'OUTCOME_UNKNOWN').map((answer) => [answer.id, answer]),
  );
  return { ...sortedOut(chosen, known), left: chosen.filter(({ id }) => !known.has(id)) };
}

/** Does the work while no other window of this browser runs decisions of the workplace. */
export async function runAlone<T>(whose: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks ? navigator.locks.request(keyOf(whose), work) : work();
}

/** Does some window of this browser run decisions of the workplace right now? */
export async function isRunning(whose: string): Promise<boolean> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return held.some(({ name }) => name === keyOf(whose));
}
