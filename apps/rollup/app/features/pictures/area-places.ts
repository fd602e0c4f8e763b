import type { AreaRow } from '../area/area.server.ts';

/** Provinces that make one mark of a picture: one of them, or those of a region. */
export interface AreaPlace {
  id: string;
  rows: AreaRow[];
}

/** The region an address asks for (?region=3), where the area has it. */
export function regionOf(search: URLSearchParams, rows: readonly AreaRow[]): number | null {
  return rows.find(({ regionNo }) => `${regionNo}` === search.get('region'))?.regionNo ?? null;
}

/** Numbers of the regions of the rows, in order. */
export function regionsOf(rows: readonly AreaRow[]): number[] {
  return [...new Set(rows.map(({ regionNo }) => regionNo))].sort((a, b) => a - b);
}

/** The provinces one by one, or put together by region. */
export function areaPlaces(rows: readonly AreaRow[], of: 'provinces' | 'regions'): AreaPlace[] {
  if (of === 'provinces') return rows.map((row) => ({ id: row.provinceCode, rows: [row] }));
  return regionsOf(rows).map((no) => ({ id: `${no}`, rows: rows.filter(({ regionNo }) => regionNo === no) }));
}
