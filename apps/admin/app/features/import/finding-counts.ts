interface FindingCount {
  count: number;
  severity: string;
  state: string;
}

/** How many doubts wait for a person; of one severity where it is named. */
export function openCount(counts: readonly FindingCount[], severity?: string): number {
  return counts
    .filter((one) => one.state === 'OPEN' && (severity === undefined || one.severity === severity))
    .reduce((sum, { count }) => sum + count, 0);
}
