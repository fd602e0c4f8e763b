import type { ProvinceRow } from '../province/province-row.ts';

/** What every picture stands on: the rows that pass the filters, and where their links lead. */
export interface PictureGround {
  rows: readonly ProvinceRow[];
  search: URLSearchParams;
  /** the page of an authority */
  to: (id: string) => string;
  /** without ending */
  fileName: string;
}
