export interface RiskOwner {
  id: string;
  /** authorities it stands for: 1 where it is one */
  authorities: number;
  count: number;
}

export interface RiskFigure {
  /** as the address names it: "4-5"; "-" for risks that are not rated */
  id: string;
  likelihood: number | null;
  impact: number | null;
  count: number;
  authorities: number;
  owners: RiskOwner[];
}

/** Risks of one likelihood and impact by their owners; of provinces with how many authorities have them. */
interface CountedCell {
  likelihood?: number | null;
  impact?: number | null;
  ids: readonly string[];
  counts: readonly number[];
  authorities?: readonly number[];
}

/** The cells that the chosen owners have risks in, from the gravest, with whose they are. */
export function riskFigures(cells: readonly CountedCell[], chosen: ReadonlySet<string>): RiskFigure[] {
  return cells.flatMap(({ likelihood = null, impact = null, ids, counts, authorities }) => {
    const owners = ids.flatMap((id, index) =>
      chosen.has(id) ? [{ id, authorities: authorities?.[index] ?? 1, count: counts[index] ?? 0 }] : [],
    );
    const id = likelihood === null || impact === null ? '-' : `${likelihood}-${impact}`;
    const sum = (of: 'count' | 'authorities') => owners.reduce((total, owner) => total + owner[of], 0);
    const count = sum('count');
    return count > 0 ? [{ id, likelihood, impact, count, authorities: sum('authorities'), owners }] : [];
  });
}
