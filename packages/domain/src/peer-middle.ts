import { bahtOf, satangOf } from './aggregate-money.ts';

/** The middle of a figure over a group; `of` is how many have the figure, the denominator. */
export interface MiddleFigure {
  key: string;
  /** Decimal text of two places. */
  value: string;
  of: number;
}

/** The middle (median) of decimals: half lie below it, half above; of an even number the mean of the two in the middle, rounded up. Null of none. */
export function middleOf(values: readonly (string | number)[]): string | null {
  if (values.length === 0) return null;
  const sorted = values.map(satangOf).sort((a, b) => (a < b ? -1 : Number(a > b)));
  const upper = sorted[sorted.length >> 1]!;
  const lower = sorted[(sorted.length - 1) >> 1]!;
  return bahtOf((lower + upper + 1n) / 2n);
}

/**
 * The middle of how many each member has of every kind, those that have none of it among them; a kind is named by its group and itself, and a
 * member counts in the groups it has something of.
 */
export function middleCounts(
  counts: readonly { member: string; group: string; kind: string; count: number }[],
  keyOf: (group: string, kind: string) => string,
): MiddleFigure[] {
  return [...Map.groupBy(counts, ({ group }) => group)].flatMap(([group, ofGroup]) => {
    const of = new Set(ofGroup.map(({ member }) => member)).size;
    return [...Map.groupBy(ofGroup, ({ kind }) => kind)].map(([kind, some]) => {
      const none = Array.from({ length: of - some.length }, () => 0);
      return { key: keyOf(group, kind), value: middleOf([...some.map(({ count }) => count), ...none])!, of };
    });
  });
}

/** The middle of each figure over those of the group that have it; a figure that nobody has is left out. */
export function middleFigures<Member>(
  group: readonly Member[],
  figures: Readonly<Record<string, (member: Member) => string | number | null | undefined>>,
): MiddleFigure[] {
  return Object.entries(figures).flatMap(([key, read]) => {
    const values = group.flatMap((member) => read(member) ?? []);
    const value = middleOf(values);
    return value === null ? [] : [{ key, value, of: values.length }];
  });
}
