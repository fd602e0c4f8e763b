import type { ProvinceRow } from '../province/province-row.ts';

export interface RankedRow {
  row: ProvinceRow;
  percent: number;
  /** 1 is the best; equals share a place */
  place: number;
  placeOfType: number;
}

export interface PercentBand {
  id: string;
  from: number;
  rows: ProvinceRow[];
}

type Reported = ProvinceRow & { percent: number };
const isReported = (row: ProvinceRow): row is Reported => typeof row.percent === 'number';

/** Those that have reported, from the best; the peers are those of the same type. */
export function ranked(rows: readonly ProvinceRow[]): RankedRow[] {
  const reported = rows.filter(isReported).sort((a, b) => b.percent - a.percent);
  const better = (row: Reported, among: readonly Reported[]) =>
    among.filter(({ percent }) => percent > row.percent).length;
  return reported.map((row) => ({
    row,
    percent: row.percent,
    place: better(row, reported) + 1,
    placeOfType:
      better(
        row,
        reported.filter(({ type }) => type === row.type),
      ) + 1,
  }));
}

/** Bands of ten percent, 100 in the last; and those without a percent. */
export function percentBands(rows: readonly ProvinceRow[]): { bands: PercentBand[]; without: ProvinceRow[] } {
  const bands = Array.from({ length: 10 }, (_band, index) => ({
    id: `${index}`,
    from: index * 10,
    rows: [] as ProvinceRow[],
  }));
  for (const row of rows.filter(isReported)) bands[Math.min(9, Math.floor(row.percent / 10))]?.rows.push(row);
  return { bands, without: rows.filter((row) => !isReported(row)) };
}
