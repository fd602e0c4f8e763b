import { createHash } from 'node:crypto';

/** Repeatable chance: the same seed gives the same draws, on every machine. */
export interface Random {
  /** 0 <= x < 1 */
  next(): number;
  /** A whole number, both ends included. */
  int(from: number, to: number): number;
  /** True in `share` (0..1) of all draws. */
  chance(share: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** A new list in another order. */
  shuffled<T>(items: readonly T[]): T[];
}

/** A stream of its own for each seed text (mulberry32 over the seed's hash). */
export function randomOf(seed: string): Random {
  let state = createHash('sha256').update(seed).digest().readUInt32LE(0);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    int,
    chance: (share) => next() < share,
    pick: (items) => items[int(0, items.length - 1)]!,
    shuffled: (items) => {
      const list = [...items];
      for (let last = list.length - 1; last > 0; last -= 1) {
        const other = int(0, last);
        [list[last], list[other]] = [list[other]!, list[last]!];
      }
      return list;
    },
  };
}
