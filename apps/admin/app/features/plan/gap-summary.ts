/** How many projects lack what, by code, in the order of the codes' first appearance. */
export function gapCounts(gaps: readonly { code: string }[]): { code: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { code } of gaps) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => ({ code, count }));
}
