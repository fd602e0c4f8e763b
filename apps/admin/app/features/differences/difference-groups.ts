/** What a group needs of a difference. */
interface Grouped {
  key: string;
  group: string;
}

/** Differences of the same thing together, each group where its first one stands. */
export function differenceGroups<One extends Grouped>(differences: readonly One[]): One[][] {
  const groups = new Map<string, One[]>();
  for (const difference of differences) {
    const known = groups.get(difference.group);
    if (known) known.push(difference);
    else groups.set(difference.group, [difference]);
  }
  return [...groups.values()];
}

/** The difference that is looked at: the asked one, or the one that came into its place in the list when it was taken over. */
export function lookedAt<One extends Grouped>(differences: readonly One[], key: string | undefined, place: number) {
  return (
    differences.find((difference) => difference.key === key) ?? differences[Math.min(place, differences.length - 1)]
  );
}
