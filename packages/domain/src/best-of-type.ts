export const bestMeasures = ['PROGRESS', 'ITA'] as const;
/** By what the best are told: the percent of the round, or the year's ITA score. */
export type BestMeasure = (typeof bestMeasures)[number];

export interface Standing<Member> {
  member: Member;
  /** Equal figures share a place; the next one counts on behind all of them. */
  place: number;
  figure: number;
}

/** Who has the figure, from the largest; equals keep their order and share their place. */
export function ranking<Member>(
  members: readonly Member[],
  figureOf: (member: Member) => number | null,
): Standing<Member>[] {
  const found = members
    .flatMap((member) => {
      const figure = figureOf(member);
      return figure === null ? [] : [{ member, figure }];
    })
    .sort((a, b) => b.figure - a.figure);
  let place = 0;
  return found.map((one, index) => {
    if (found[index - 1]?.figure !== one.figure) place = index + 1;
    return { ...one, place };
  });
}

/** The first `count` of a ranking that pass, and all that share the last one's place. */
export function firstOf<Member>(
  standings: readonly Standing<Member>[],
  count: number,
  passes: (member: Member) => boolean,
): Standing<Member>[] {
  const passing = standings.filter(({ member }) => passes(member));
  const last = passing[count - 1];
  return last ? passing.filter(({ place }) => place <= last.place) : passing;
}
