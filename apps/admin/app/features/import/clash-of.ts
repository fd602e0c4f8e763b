import type { Finding, SentDecision } from './use-review.ts';

/**
 * What became of a decision that was refused because somebody decided meanwhile: the doubts that stand differently now, and those that
 * nobody touched. Who decided the same as here clashes with nobody.
 */
export function clashOf({ findings: sent, state, answer, note, framework }: SentDecision, now: readonly Finding[]) {
  const standing = sent.flatMap((before) => {
    const found = now.find(({ id }) => id === before.id);
    return found ? [{ found, touched: found.version !== before.version }] : [];
  });
  const same = (found: Finding) =>
    !framework && found.state === state && (found.answer ?? null) === answer && (found.note ?? null) === note;
  return {
    clashing: standing.filter(({ found, touched }) => touched && !same(found)).map(({ found }) => found),
    untouched: standing.filter(({ touched }) => !touched).map(({ found }) => found),
  };
}
