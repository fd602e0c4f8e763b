import { alikeness, type Fingerprint, fingerprintOf } from '../likeness.ts';
import { essenceOf } from './field-texts.ts';
import type { ListedThing } from './listed-things.ts';

const MOST_OF_A_FIELD = 200;

/** A project or risk prepared for being matched. */
interface Thing {
  /** The code that counts; empty for what has none. */
  place: string;
  name: Fingerprint;
  /** All that it says. */
  whole: string;
  contents: Fingerprint;
}

/** Which of the document's is which of the managed ones, by their places in the two lists; each is matched once at most. */
export interface Matches {
  documentOf: ReadonlyMap<number, number>;
  managedOf: ReadonlyMap<number, number>;
}

type Score = (managed: Thing, document: Thing) => number | null;

const samePlace = (a: Thing, b: Thing) => a.place === b.place;
const sameName = (a: Thing, b: Thing) => a.name.text === b.name.text;
const byContents = (a: Thing, b: Thing) => alikeness(a.contents, b.contents);

/** How alike two texts are, where it is so much at least; texts of very different lengths are not compared. */
function atLeast(least: number, a: Fingerprint, b: Fingerprint): number | null {
  if (2 * Math.min(a.size, b.size) < least * (a.size + b.size)) return null;
  const score = alikeness(a, b);
  return score >= least ? score : null;
}

/**
 * From the surest sign to the weakest, the best pairs of each first: the whole text; name and code; the name alone (it was moved); a like name
 * at the same code; a very like name at another; like contents at the same code (it was renamed).
 */
const signs: readonly Score[] = [
  (a, b) => (a.whole === b.whole ? 1 : null),
  (a, b) => (samePlace(a, b) && sameName(a, b) ? byContents(a, b) : null),
  (a, b) => (sameName(a, b) ? byContents(a, b) : null),
  (a, b) => (samePlace(a, b) ? atLeast(0.7, a.name, b.name) : null),
  (a, b) => atLeast(0.85, a.name, b.name),
  (a, b) => (samePlace(a, b) ? atLeast(0.7, a.contents, b.contents) : null),
];

/** Which projects, or which risks, of the two plans are the same. */
export function matchThings(managed: readonly ListedThing[], document: readonly ListedThing[]): Matches {
  return match(managed.map(prepared), document.map(prepared));
}

function match(managed: readonly Thing[], document: readonly Thing[]): Matches {
  const documentOf = new Map<number, number>();
  const managedOf = new Map<number, number>();
  for (const sign of signs) {
    for (const [m, d] of bestFirst(managed, document, sign, (m, d) => !documentOf.has(m) && !managedOf.has(d))) {
      if (documentOf.has(m) || managedOf.has(d)) continue;
      documentOf.set(m, d);
      managedOf.set(d, m);
    }
  }
  return { documentOf, managedOf };
}

/** Pairs that the sign accepts: the highest score first, then those that stand nearest to each other in the two lists. */
function bestFirst(
  managed: readonly Thing[],
  document: readonly Thing[],
  sign: Score,
  free: (m: number, d: number) => boolean,
): [number, number][] {
  const pairs: { m: number; d: number; score: number }[] = [];
  managed.forEach((one, m) => {
    document.forEach((other, d) => {
      const score = free(m, d) ? sign(one, other) : null;
      if (score !== null) pairs.push({ m, d, score });
    });
  });
  pairs.sort((a, b) => b.score - a.score || Math.abs(a.m - a.d) - Math.abs(b.m - b.d) || a.m - b.m || a.d - b.d);
  return pairs.map(({ m, d }) => [m, d]);
}

/** The name is compared by itself; the department is left out, because not every document says it. */
function prepared({ name, codes, fields }: ListedThing): Thing {
  const said = fields.filter(({ field }) => field !== 'department');
  const contents = said.filter(({ field }) => field !== 'name' && field !== 'process');
  return {
    place: codes[0] ?? '',
    name: fingerprintOf(letters(essenceOf(withoutKind(name)))),
    whole: said.map(({ field, essence }) => `${field}\n${essence}`).join('\n\n'),
    contents: fingerprintOf(letters(contents.map(({ essence }) => essence.slice(0, MOST_OF_A_FIELD)).join(''))),
  };
}

function letters(essence: string): string {
  return essence.toLowerCase().replace(/["“”'‘’.,:;()[\]{}\-–—_/|•●]/g, '');
}

/** The kind is printed in front of many names, and is a field of its own. */
function withoutKind(name: string): string {
  return name.replace(/^["“'‘\s]{0,3}(?:โครงการ|กิจกรรม|มาตรการ)+/u, '');
}
