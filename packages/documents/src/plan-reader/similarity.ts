import { type Fingerprint, fingerprintOf } from '@sujarit/domain/likeness';
import { compact } from './thai-text.ts';

/** A printed text prepared for being compared many times, spaces and punctuation aside. */
export function fingerprint(text: string): Fingerprint {
  return fingerprintOf(compact(text));
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
