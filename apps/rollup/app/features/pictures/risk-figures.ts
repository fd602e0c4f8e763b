import type { ProvinceRow } from '../province/province-row.ts';
import type { RiskCells } from './pictures.server.ts';

export interface RiskFigure {
  /** as the address names it: "4-5"; "-" for risks that are not rated */
  id: string;
  likelihood: number | null;
  impact: number | null;
  count: number;
  owners: { row: ProvinceRow; count: number }[];
}

/** The cells that the given authorities have risks in, from the gravest, with whose they are. */
export function riskFigures(cells: RiskCells, rows: readonly ProvinceRow[]): RiskFigure[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return cells.flatMap(({ likelihood = null, impact = null, ids, counts }) => {
    const owners = ids.flatMap((id, index) => {
      const row = byId.get(id);
      return row ? [{ row, count: counts[index] ?? 0 }] : [];
    });
    const id = likelihood === null || impact === null ? '-' : `${likelihood}-${impact}`;
    const count = owners.reduce((sum, owner) => sum + owner.count, 0);
    return count > 0 ? [{ id, likelihood, impact, count, owners }] : [];
  });
}
