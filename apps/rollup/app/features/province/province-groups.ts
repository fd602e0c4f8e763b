import { authoritySizes } from '@sujarit/domain/authority-size-words';
import type { AuthorityType } from '../../gql/graphql.ts';
import type { ProvinceRow } from './province-row.ts';

export const groupings = ['district', 'type', 'size'] as const;
export type Grouping = (typeof groupings)[number];

export interface RowGroup {
  /** the code of a district, a type or a size; "-" where a row has none */
  id: string;
  rows: ProvinceRow[];
}

/** What the rows are grouped by, as the address states it: ?group=district. */
export function groupingOf(search: URLSearchParams): Grouping | null {
  return groupings.find((grouping) => grouping === search.get('group')) ?? null;
}

const codeOf: Record<Grouping, (row: ProvinceRow) => string> = {
  district: ({ districtCode }) => districtCode ?? '-',
  type: ({ type }) => type,
  size: ({ size }) => size ?? '-',
};

/** The rows in groups, those in the order of their codes; whoever has no district, or states no size, comes last. */
export function groupedRows(rows: readonly ProvinceRow[], grouping: Grouping): RowGroup[] {
  const groups = new Map<string, ProvinceRow[]>();
  for (const row of rows) {
    const id = codeOf[grouping](row);
    const group = groups.get(id);
    if (group) group.push(row);
    else groups.set(id, [row]);
  }
  const order: readonly string[] = { district: [], type: authorityTypes, size: authoritySizes }[grouping];
  const place = (id: string) => (grouping === 'district' ? Number(id) : order.indexOf(id));
  const last = (id: string) => (id === '-' ? Number.POSITIVE_INFINITY : place(id));
  return [...groups].map(([id, of]) => ({ id, rows: of })).sort((a, b) => (last(a.id) < last(b.id) ? -1 : 1));
}

/** Types of authorities in the order in which offices name them. */
export const authorityTypes: readonly AuthorityType[] = [
  'PAO',
  'CITY_MUNICIPALITY',
  'TOWN_MUNICIPALITY',
  'SUBDISTRICT_MUNICIPALITY',
  'SAO',
  'SPECIAL',
];
