interface DatedPlan {
  state: string;
  yearFrom: number;
  revision: number;
}

/** The plan that an authority works with: the newest that is not closed, else the newest. */
export function currentPlan<Plan extends DatedPlan>(plans: readonly Plan[]): Plan | undefined {
  const newest = [...plans].sort((a, b) => b.yearFrom - a.yearFrom || b.revision - a.revision);
  return newest.find(({ state }) => state !== 'CLOSED') ?? newest[0];
}
