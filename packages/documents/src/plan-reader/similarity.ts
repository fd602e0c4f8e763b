import { compact } from './thai-text.ts';

export type Fingerprint = { readonly text: string; readonly pairs: ReadonlyMap<string, number>; readonly size: number };

/** A text prepared for being compared many times. */
export function fingerprint(text: string): Fingerprint {
  const key = compact(text).slice(0, 1000);
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < key.length; at++) {
    const pair = key.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return { text: key, pairs, size: Math.max(0, key.length - 1) };
}

/** How alike two texts are, 0 to 1 (Dice coefficient of letter pairs, spaces and punctuation aside). */
export function alikeness(a: Fingerprint, b: Fingerprint): number {
  if (a.text === b.text) return a.text === '' ? 0 : 1;
  if (a.size === 0 || b.size === 0) return 0;
  const [small, large] = a.pairs.size <= b.pairs.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [pair, count] of small.pairs) shared += Math.min(count, large.pairs.get(pair) ?? 0);
  return (2 * shared) / (a.size + b.size);
}

/** Do two short texts differ by at least one and at most `most` letters put in, left out or exchanged? */
export function differsBy(a: string, b: string, most: number): boolean {
  if (a === b || Math.abs(a.length - b.length) > most) return false;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > most) return false;
    row = next;
  }
  return (row[b.length] ?? most + 1) <= most;
}
