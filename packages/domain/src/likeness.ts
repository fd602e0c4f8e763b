/** A text prepared for being compared many times: its pairs of letters with their counts. */
export type Fingerprint = { readonly text: string; readonly pairs: ReadonlyMap<string, number>; readonly size: number };

const MOST_LETTERS = 1000;

/** The fingerprint of a text whose letters all carry meaning; its first thousand are taken. */
export function fingerprintOf(letters: string): Fingerprint {
  const text = letters.slice(0, MOST_LETTERS);
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return { text, pairs, size: Math.max(0, text.length - 1) };
}

/** How alike two texts are, 0 to 1 (Dice coefficient of letter pairs). */
export function alikeness(a: Fingerprint, b: Fingerprint): number {
  if (a.text === b.text) return a.text === '' ? 0 : 1;
  if (a.size === 0 || b.size === 0) return 0;
  const [small, large] = a.pairs.size <= b.pairs.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [pair, count] of small.pairs) shared += Math.min(count, large.pairs.get(pair) ?? 0);
  return (2 * shared) / (a.size + b.size);
}
