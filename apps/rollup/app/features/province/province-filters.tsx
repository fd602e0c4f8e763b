import { formatOutOf } from '@sujarit/ui/format/percent.ts';
import { type Filter, FilterBar } from '@sujarit/ui/table/filter-bar';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  districtsOf,
  type FilterName,
  LIGHTS,
  PLANS,
  type ProvinceFilter,
  REPORTS,
  SIZES,
  STANDINGS,
} from './province-filter.ts';
import { authorityTypes, type Grouping, groupings } from './province-groups.ts';
import type { ProvinceRow } from './province-row.ts';

interface ProvinceFiltersProps {
  rows: readonly ProvinceRow[];
  shown: number;
  filter: ProvinceFilter;
  /** undefined: nothing can be grouped */
  grouping: Grouping | null | undefined;
  /** what stands in the search field, before it is in the address */
  typed: string;
  change: (name: string, value: string) => void;
  clear: () => void;
}

/** Search and filters of the province's table; only what some row has is offered. */
export function ProvinceFilters({ rows, shown, filter, grouping, typed, change, clear }: ProvinceFiltersProps) {
  const { t, i18n } = useTranslation(['province', 'states', 'app']);
  const has = useMemo(() => presentIn(rows), [rows]);
  const choice = (name: FilterName, options: Filter['options']): Filter => ({
    name,
    label: t(`province:filter.${name}`),
    value: filter[name] ?? '',
    all: t(`province:filterAll.${name}`),
    options,
  });
  const named = (values: readonly string[], present: Set<string>, label: (value: string) => string) =>
    values.filter((value) => present.has(value)).map((value) => ({ value, label: label(value) }));
  const filters = [
    choice('district', has.districts),
    choice(
      'type',
      named(authorityTypes, has.types, (value) => t(`app:typeShort.${value}`)),
    ),
    choice(
      'size',
      named(SIZES, has.sizes, (value) => t(`province:ofSize.${value}`)),
    ),
    choice(
      'plan',
      named(PLANS, has.plans, (value) => t(`states:plan.${value}`)),
    ),
    choice('report', [
      ...named(STANDINGS, has.standings, (value) => t(`states:standing.${value}`)),
      ...named(REPORTS, has.reports, (value) => t('province:reportIs', { state: t(`states:report.${value}`) })),
    ]),
    choice(
      'light',
      named(LIGHTS, has.lights, (value) => t(`states:light.${value}`)),
    ),
    choice(
      'data',
      has.simulated
        ? [
            { value: 'REAL', label: t('province:real') },
            { value: 'SIMULATED', label: t('frame:simulated') },
          ]
        : [],
    ),
  ].filter(({ options, value }) => options.length > 1 || value !== '');
  const groups: Filter = {
    name: 'group',
    label: t('province:groupBy'),
    value: grouping ?? '',
    all: t('province:notGrouped'),
    options: groupings.map((value) => ({ value, label: t(`province:groupBy_${value}`) })),
  };
  return (
    <FilterBar
      more={t('province:moreFilters')}
      search={{ label: t('province:search'), value: typed }}
      filters={grouping === undefined ? filters : [...filters, groups]}
      onChange={change}
      clear={Object.keys(filter).length > 0 ? { label: t('province:clearFilters'), onClear: clear } : null}
      shown={formatOutOf(shown, rows.length, i18n.language, t('app:authorities'))}
    />
  );
}

function presentIn(rows: readonly ProvinceRow[]) {
  return {
    districts: districtsOf(rows),
    types: new Set<string>(rows.map(({ type }) => type)),
    sizes: new Set<string>(rows.map(({ size }) => size ?? 'NONE')),
    plans: new Set<string>(rows.map(({ planState }) => planState ?? 'NONE')),
    standings: new Set<string>(rows.map(({ standing }) => standing ?? '')),
    reports: new Set<string>(rows.map(({ reportState }) => reportState ?? '')),
    lights: new Set<string>(rows.map(({ light }) => light)),
    simulated: rows.some(({ simulated }) => simulated) && rows.some(({ simulated }) => !simulated),
  };
}
