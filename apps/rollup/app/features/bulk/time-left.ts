/** How many are done at a moment (milliseconds). */
export interface Pace {
  at: number;
  done: number;
}

/** Fewer, or a shorter time, tell no pace. */
const FEWEST = 3;
const SHORTEST_MS = 5_000;
/** A figure that changes with every look is believed by nobody. */
const STEP_SECONDS = 5;

/** Seconds until all are done at the pace between two moments, in steps; null while there is no telling. */
export function secondsLeft(from: Pace, now: Pace, all: number): number | null {
  const [done, took] = [now.done - from.done, now.at - from.at];
  const left = all - now.done;
  if (done < FEWEST || took < SHORTEST_MS || left <= 0) return null;
  return Math.ceil((left * took) / done / 1000 / STEP_SECONDS) * STEP_SECONDS;
}
