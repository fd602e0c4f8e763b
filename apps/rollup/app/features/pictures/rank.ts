import type { Placed } from './picture-ground.ts';

export interface RankRow extends Placed {
  /** null where not reported */
  percent: number | null;
  counted: number;
  projects: number;
}

export interface Ranked<Row extends RankRow> {
  row: Row;
  percent: number;
  /** 1 is the best; equals share a place */
  place: number;
  /** among its peers that have reported */
  placeOfPeers: number;
}

export interface PercentBand<Row extends RankRow> {
  id: string;
  from: number;
  rows: Row[];
}

/** Is another one of its peers? It is one of its own. */
export type IsPeer<Row extends RankRow> = (row: Row, other: Row) => boolean;

const better = (percent: number, among: readonly RankRow[]) =>
  among.filter((other) => other.percent !== null && other.percent > percent).length;

/** Those that have reported, from the best, with their place among all and among their peers. */
export function ranked<Row extends RankRow>(rows: readonly Row[], isPeer: IsPeer<Row>): Ranked<Row>[] {
  return rows
    .flatMap((row) => (row.percent === null ? [] : [{ row, percent: row.percent }]))
    .sort((a, b) => b.percent - a.percent)
    .map(({ row, percent }) => ({
      row,
      percent,
      place: better(percent, rows) + 1,
      placeOfPeers:
        better(
          percent,
          rows.filter((other) => isPeer(row, other)),
        ) + 1,
    }));
}

/** Bands of ten percent, 100 in the last; and those without a percent. */
export function percentBands<Row extends RankRow>(rows: readonly Row[]): { bands: PercentBand<Row>[]; without: Row[] } {
  const bands = Array.from({ length: 10 }, (_band, index) => ({
    id: `${index}`,
    from: index * 10,
    rows: [] as Row[],
  }));
  for (const row of rows) if (row.percent !== null) bands[Math.min(9, Math.floor(row.percent / 10))]?.rows.push(row);
  return { bands, without: rows.filter(({ percent }) => percent === null) };
}
