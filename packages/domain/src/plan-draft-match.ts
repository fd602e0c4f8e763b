import { alikeness, fingerprintOf } from './likeness.ts';
import { arabicDigits } from './thai-digits.ts';

/** Least likeness (0..1) at which two texts are taken for the same project, and least lead over the next best. */
const ALIKE = 0.85;
const LEAD = 0.05;

/**
 * Place of the one candidate that names the same project as `text`, or null where none or more than one comes near. The kind in front
 * (โครงการ, กิจกรรม, มาตรการ), spaces, quotes and the given `names` of the authority carry no meaning.
 */
export function matchingProject(text: string, candidates: readonly string[], names: readonly string[]): number | null {
  const wanted = fingerprintOf(essence(text, names));
  const scores = candidates.map((candidate, index) => ({
    index,
    score: alikeness(wanted, fingerprintOf(essence(candidate, names))),
  }));
  const [best, next] = scores.sort((a, b) => b.score - a.score);
  if (!best || best.score < ALIKE) return null;
  return next && best.score - next.score < LEAD ? null : best.index;
}

function essence(text: string, names: readonly string[]): string {
  let plain = arabicDigits(text.normalize('NFC'))
    .toLowerCase()
    .replace(/[\s“”"'‘’().,:;]/gu, '');
  for (const name of names) if (name) plain = plain.replaceAll(name.replace(/\s/gu, ''), '');
  plain = plain.replace(/^(โครงการ|กิจกรรม|มาตรการ)+(การ)?/u, '');
  return plain.replace(/(ของ|ขององค์กร|ของหน่วยงาน)$/u, '');
}
