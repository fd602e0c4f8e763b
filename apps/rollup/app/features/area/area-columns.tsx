import { Percent } from '@sujarit/ui/figures/percent';
import { formatBaht } from '@sujarit/ui/format/baht.ts';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { percentOf } from '@sujarit/ui/format/percent.ts';
import { AppLink } from '@sujarit/ui/navigation/navigation';
import type { DataColumn } from '@sujarit/ui/table/data-column.ts';
import type { TFunction } from 'i18next';
import { LightPercent } from '../province/light-percent.tsx';
import type { RowTotals } from '../province/province-totals.ts';
import type { FileColumn } from '../province/shown-acts.tsx';
import type { AreaRow } from './area.server.ts';

export type AreaColumn = DataColumn<AreaRow> & FileColumn<AreaRow>;

export interface AreaGround {
  t: TFunction;
  locale: string;
  to: (provinceCode: string) => string;
  rows: readonly AreaRow[];
  totals: RowTotals;
}

type CountKey = 'authorities' | 'withPlan' | 'onTime' | 'late' | 'missing' | 'simulated';
type SummedKey = 'projects' | 'done' | 'inProgress' | 'cannot' | 'riskVeryHigh' | 'riskHigh' | 'inconsistent';
type MoneyKey = 'planBudget' | 'ordinanceBudget' | 'disbursed';

/** The columns of the table of provinces: every one the sum of the authorities behind it. */
export function areaColumns({ t, locale, to, rows, totals }: AreaGround): AreaColumn[] {
  const sum = (key: CountKey | 'reported') => rows.reduce((all, row) => all + row[key], 0);
  const count = (id: CountKey | SummedKey, header: string, total: number): AreaColumn => ({
    id,
    header,
    numeric: true,
    width: 100,
    cell: (row) => formatNumber(row[id]),
    sortBy: (row) => row[id],
    csv: (row) => row[id],
    total: formatNumber(total),
    csvTotal: total,
  });
  const money = (id: MoneyKey): AreaColumn => ({
    id,
    header: t(`province:column.${id}`),
    unit: t('province:baht'),
    numeric: true,
    width: 140,
    cell: (row) => formatBaht(row[id], locale),
    sortBy: (row) => Number(row[id]),
    csv: (row) => row[id],
    total: formatBaht(totals[id], locale),
    csvTotal: totals[id],
  });
  const nameOf = (row: AreaRow) => (locale === 'en' ? row.nameEn : row.nameTh);
  const share = (part: number, whole: number) => (
    <Percent percent={percentOf(part, whole)} part={part} whole={whole} locale={locale} />
  );
  return [
    {
      id: 'name',
      header: t('area:province'),
      width: 200,
      cell: (row) => <AppLink to={to(row.provinceCode)}>{nameOf(row)}</AppLink>,
      sortBy: nameOf,
      csv: nameOf,
      total: t('area:total', { count: formatNumber(rows.length) }),
      csvTotal: t('area:total', { count: rows.length }),
    },
    {
      id: 'region',
      header: t('area:region'),
      numeric: true,
      width: 80,
      cell: ({ regionNo }) => formatNumber(regionNo),
      sortBy: ({ regionNo }) => regionNo,
      csv: ({ regionNo }) => regionNo,
    },
    count('authorities', t('area:authorities'), sum('authorities')),
    count('withPlan', t('area:withPlan'), sum('withPlan')),
    {
      id: 'reported',
      header: t('area:reported'),
      width: 130,
      onCard: true,
      cell: ({ reported, authorities }) => share(reported, authorities),
      sortBy: ({ reported, authorities }) => percentOf(reported, authorities),
      csv: ({ reported }) => reported,
      total: share(sum('reported'), sum('authorities')),
      csvTotal: sum('reported'),
    },
    count('onTime', t('area:onTime'), sum('onTime')),
    count('late', t('area:late'), sum('late')),
    { ...count('missing', t('area:missing'), sum('missing')), onCard: true },
    {
      id: 'percent',
      header: t('province:column.percent'),
      width: 180,
      onCard: true,
      cell: (row) => <LightPercent {...row} />,
      sortBy: ({ percent }) => percent ?? null,
      csv: ({ percent }) => percent ?? null,
      total: <Percent percent={totals.percent} part={totals.counted} whole={totals.projects} locale={locale} />,
      csvTotal: totals.percent,
    },
    count('projects', t('province:column.projects'), totals.projects),
    count('done', t('province:column.done'), totals.done),
    count('inProgress', t('province:column.inProgress'), totals.inProgress),
    count('cannot', t('province:column.cannot'), totals.cannot),
    money('planBudget'),
    money('ordinanceBudget'),
    money('disbursed'),
    count('riskVeryHigh', t('province:column.riskVeryHigh'), totals.riskVeryHigh),
    count('riskHigh', t('province:column.riskHigh'), totals.riskHigh),
    {
      id: 'ita',
      header: t('area:itaAverage'),
      numeric: true,
      width: 130,
      cell: ({ itaAverage, itaAuthorities }) =>
        itaAverage ? (
          <>
            {formatNumber(itaAverage, { decimals: 2 })}
            <br />
            <span className="small soft">{t('area:itaOf', { count: formatNumber(itaAuthorities) })}</span>
          </>
        ) : (
          '–'
        ),
      sortBy: ({ itaAverage }) => (itaAverage ? Number(itaAverage) : null),
      csv: ({ itaAverage }) => itaAverage ?? null,
    },
    { ...count('inconsistent', t('province:column.inconsistent'), totals.inconsistent), hidden: true },
    { ...count('simulated', t('frame:simulated'), sum('simulated')), hidden: true },
  ];
}
