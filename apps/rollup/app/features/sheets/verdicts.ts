/** What a row would do, those that change something first. */
export const verdicts = ['ADDED', 'CHANGED', 'SAME', 'REFUSED'] as const;
export type Verdict = (typeof verdicts)[number];

interface Counted {
  counts: readonly { verdict: string; count: number }[];
}

/** How many rows there are of each verdict. */
export function verdictCounts({ counts }: Counted): Record<Verdict, number> {
  const of = (verdict: Verdict) => counts.find((one) => one.verdict === verdict)?.count ?? 0;
  return { ADDED: of('ADDED'), CHANGED: of('CHANGED'), SAME: of('SAME'), REFUSED: of('REFUSED') };
}

/** Is the sheet in the machine's hands? */
export const isUnderWay = ({ state }: { state: string }) => ['QUEUED', 'READING', 'CONFIRMED'].includes(state);
