import { authoritySizes } from '@sujarit/domain/authority-size-words';
import { arabicDigits } from '@sujarit/domain/thai-digits';
import { authorityTypes, groupings } from './province-groups.ts';
import type { ProvinceRow } from './province-row.ts';

/** The filters of the province's table, by their names in the address. */
export const filterNames = ['q', 'district', 'type', 'size', 'plan', 'report', 'light', 'data'] as const;
export type FilterName = (typeof filterNames)[number];
export type ProvinceFilter = Partial<Record<FilterName, string>>;

export const SIZES = [...authoritySizes, 'NONE'];
export const PLANS = ['NONE', 'DRAFT', 'SUBMITTED', 'SIGNED', 'RETURNED', 'APPROVED', 'ANNOUNCED', 'IN_USE', 'CLOSED'];
export const STANDINGS = ['MISSING', 'LATE', 'ON_TIME', 'OPEN', 'NOT_OPEN'];
export const REPORTS = ['SENT', 'RETURNED', 'ACCEPTED'];
export const LIGHTS = ['GREEN', 'ORANGE', 'RED', 'NOT_REPORTED', 'NOTHING_PLANNED'];

/** What may stand in an address beside the words searched for and the districts, which are a province's own. */
export const knownValues = {
  type: authorityTypes,
  size: SIZES,
  plan: PLANS,
  report: [...STANDINGS, ...REPORTS],
  light: LIGHTS,
  data: ['REAL', 'SIMULATED'],
  group: groupings,
} as const satisfies Record<string, readonly string[]>;

/** The districts that the rows are in, by name. */
export function districtsOf(rows: readonly ProvinceRow[]): { value: string; label: string }[] {
  const districts = new Map<string, string>();
  for (const { districtCode, district } of rows) if (districtCode && district) districts.set(districtCode, district);
  const thai = new Intl.Collator('th');
  return [...districts].map(([value, label]) => ({ value, label })).sort((a, b) => thai.compare(a.label, b.label));
}

/** The filters an address states; empty ones are none. */
export function filterOf(search: URLSearchParams): ProvinceFilter {
  const stated = filterNames.map((name) => [name, search.get(name)?.trim() ?? ''] as const);
  return Object.fromEntries(stated.filter(([, value]) => value !== ''));
}

const plain = (text: string) => arabicDigits(text).toLocaleLowerCase('th').replaceAll(/\s+/g, '');

const tests: Record<FilterName, (row: ProvinceRow, value: string) => boolean> = {
  q: (row, value) => plain(`${row.name} ${row.district ?? ''} ${row.code}`).includes(plain(value)),
  district: (row, value) => row.districtCode === value,
  type: (row, value) => row.type === value,
  size: (row, value) => (row.size ?? 'NONE') === value,
  plan: (row, value) => (row.planState ?? 'NONE') === value,
  report: (row, value) => standingOf(row) === value || row.reportState === value,
  light: (row, value) => row.light === value,
  data: (row, value) => row.simulated === (value === 'SIMULATED'),
};

/** Where the round's report stands; NONE where the province has set no dates. */
function standingOf(row: ProvinceRow): string {
  return row.standing ?? 'NONE';
}

/** The rows that pass every filter, in their order. */
export function filtered(rows: readonly ProvinceRow[], filter: ProvinceFilter): ProvinceRow[] {
  const set = Object.entries(filter) as [FilterName, string][];
  return rows.filter((row) => set.every(([name, value]) => tests[name](row, value)));
}
