import { authoritySizes } from '@sujarit/domain/authority-size-words';
import { Money } from '@sujarit/ui/figures/money';
import { Percent } from '@sujarit/ui/figures/percent';
import { formatBaht } from '@sujarit/ui/format/baht.ts';
import { formatBuddhistDate, formatMoment, minuteInThailand } from '@sujarit/ui/format/buddhist-date.ts';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { AppLink } from '@sujarit/ui/navigation/navigation';
import { SimulatedBadge } from '@sujarit/ui/state/simulated-badge';
import { StateBadge } from '@sujarit/ui/state/state-badge';
import type { DataColumn } from '@sujarit/ui/table/data-column.ts';
import type { TFunction } from 'i18next';
import { StickyNote } from 'lucide-react';
import { ItaChange, ItaScore, scoreDifference } from './ita-score.tsx';
import { LightPercent } from './light-percent.tsx';
import { NOTES } from './noted-rows.ts';
import styles from './province-columns.module.css';
import type { ProvinceRow } from './province-row.ts';
import type { RowTotals } from './province-totals.ts';
import { RoundState } from './round-state.tsx';
import type { FileColumn } from './shown-acts.tsx';

export type ProvinceColumn = DataColumn<ProvinceRow> & FileColumn<ProvinceRow>;

interface Ground {
  t: TFunction;
  locale: string;
  /** the page of an authority */
  to: (id: string) => string;
  /** the check of an authority's projects; not given to who does not check */
  toCheck?: ((id: string) => string) | undefined;
  /** the office's notes on an authority; not given to who does not read them */
  toNotes?: ((id: string) => string) | undefined;
  totals: RowTotals;
  /** how many rows the totals are of, in words */
  totalsOf: string;
}

type CountKey = 'projects' | 'done' | 'inProgress' | 'cannot' | 'riskVeryHigh' | 'riskHigh' | 'riskMedium' | 'riskLow';
type MoreCountKey = CountKey | 'consistent' | 'inconsistent';
type MoneyKey = 'planBudget' | 'ordinanceBudget' | 'disbursed';
const STANDINGS = ['MISSING', 'LATE', 'OPEN', 'NOT_OPEN', 'ON_TIME'];
const PLAN_STATES = ['DRAFT', 'SUBMITTED', 'RETURNED', 'SIGNED', 'APPROVED', 'ANNOUNCED', 'IN_USE', 'CLOSED'];

/** The columns of the province's table in their order; those that are hidden can be chosen. */
export function provinceColumns(ground: Ground): ProvinceColumn[] {
  const { t, locale, totals } = ground;
  const header = (id: string) => t(`province:column.${id}`);
  const count = (id: MoreCountKey, more: Partial<ProvinceColumn> = {}): ProvinceColumn => ({
    id,
    header: header(id),
    numeric: true,
    width: 92,
    cell: (row) => formatNumber(row[id]),
    sortBy: (row) => row[id],
    csv: (row) => row[id],
    total: formatNumber(totals[id]),
    csvTotal: totals[id],
    ...more,
  });
  const money = (id: MoneyKey): ProvinceColumn => ({
    id,
    header: header(id),
    unit: t('province:baht'),
    numeric: true,
    width: 136,
    cell: (row) => <Money amount={row[id]} locale={locale} absent={t('province:noAmount')} />,
    sortBy: (row) => Number(row[id]),
    csv: (row) => row[id],
    total: formatBaht(totals[id], locale),
    csvTotal: totals[id],
  });
  const checked = (id: 'consistent' | 'inconsistent') => (row: ProvinceRow) =>
    ground.toCheck && row.projects > 0 ? (
      <AppLink to={ground.toCheck(row.id)} discover="none">
        {formatNumber(row[id])}
      </AppLink>
    ) : (
      formatNumber(row[id])
    );
  return [
    nameColumn(ground),
    ...placeColumns(ground),
    {
      id: 'plan',
      header: header('plan'),
      width: 124,
      onCard: true,
      cell: ({ planState }) => (
        <StateBadge kind="plan" state={planState ?? 'NONE'} label={t(`states:plan.${planState ?? 'NONE'}`)} plain />
      ),
      sortBy: ({ planState }) => PLAN_STATES.indexOf(planState ?? ''),
      csv: ({ planState }) => t(`states:plan.${planState ?? 'NONE'}`),
    },
    {
      id: 'report',
      header: header('report'),
      width: 140,
      onCard: true,
      cell: (row) => <RoundState {...row} />,
      sortBy: ({ standing, daysLate }) => STANDINGS.indexOf(standing ?? '') * 1000 - (daysLate ?? 0),
      csv: ({ standing, reportState }) =>
        standing ? t(`states:standing.${standing}`) : t(`states:report.${reportState ?? 'NONE'}`),
      more: [{ header: header('daysLate'), csv: ({ daysLate }) => daysLate ?? null }],
    },
    {
      id: 'percent',
      header: header('percent'),
      width: 156,
      onCard: true,
      cell: (row) => <LightPercent {...row} />,
      sortBy: ({ percent }) => percent ?? null,
      csv: ({ percent }) => percent ?? null,
      total: <Percent percent={totals.percent} part={totals.counted} whole={totals.projects} locale={locale} />,
      csvTotal: totals.percent,
      more: [
        { header: header('counted'), csv: ({ counted }) => counted, csvTotal: totals.counted },
        { header: header('light'), csv: ({ light }) => t(`states:light.${light}`) },
      ],
    },
    count('projects'),
    count('done'),
    count('inProgress', { width: 104 }),
    count('cannot', { width: 104 }),
    money('planBudget'),
    money('ordinanceBudget'),
    money('disbursed'),
    count('riskVeryHigh'),
    count('riskHigh'),
    count('riskMedium', { width: 112 }),
    count('riskLow', { hidden: true }),
    {
      id: 'ita',
      header: header('ita'),
      numeric: true,
      width: 92,
      cell: ({ itaTotal }) => <ItaScore total={itaTotal} />,
      sortBy: ({ itaTotal }) => (itaTotal ? Number(itaTotal) : null),
      csv: ({ itaTotal }) => itaTotal ?? null,
    },
    {
      id: 'itaChange',
      header: header('itaChange'),
      numeric: true,
      width: 116,
      cell: ({ itaTotal, itaLastTotal }) => <ItaChange total={itaTotal} lastTotal={itaLastTotal} />,
      sortBy: ({ itaTotal, itaLastTotal }) => scoreDifference(itaTotal, itaLastTotal),
      csv: ({ itaTotal, itaLastTotal }) => scoreDifference(itaTotal, itaLastTotal),
      more: [{ header: header('itaLast'), csv: ({ itaLastTotal }) => itaLastTotal ?? null }],
    },
    {
      id: 'itaLevel',
      header: header('itaLevel'),
      hidden: true,
      width: 104,
      cell: ({ itaLevel }) => itaLevel ?? '–',
      sortBy: ({ itaLevel }) => itaLevel ?? null,
      csv: ({ itaLevel }) => itaLevel ?? null,
    },
    {
      id: 'lastAct',
      header: header('lastAct'),
      width: 168,
      cell: ({ lastActAt }) => (lastActAt ? formatMoment(lastActAt, locale) : '–'),
      sortBy: ({ lastActAt }) => lastActAt ?? null,
      csv: ({ lastActAt }) => (lastActAt ? minuteInThailand(lastActAt) : null),
    },
    count('consistent', { hidden: true, cell: checked('consistent') }),
    count('inconsistent', { hidden: true, width: 104, cell: checked('inconsistent') }),
    {
      id: 'sentOn',
      header: header('sentOn'),
      hidden: true,
      width: 120,
      cell: ({ sentOn }) => (sentOn ? formatBuddhistDate(sentOn, locale, { short: true }) : '–'),
      sortBy: ({ sentOn }) => sentOn ?? null,
      csv: ({ sentOn }) => sentOn ?? null,
    },
    ...noteColumns(ground),
  ];
}

function noteColumns({ t, toNotes }: Ground): ProvinceColumn[] {
  if (!toNotes) return [];
  return [
    {
      id: NOTES,
      header: t('province:column.notes'),
      hidden: true,
      numeric: true,
      width: 104,
      cell: ({ id, notes }) =>
        notes ? (
          <AppLink to={toNotes(id)} discover="none" className={styles.notes}>
            <StickyNote size={16} aria-hidden="true" />
            <span className="aloud">{t('province:notesOf')}</span>
            {formatNumber(notes)}
          </AppLink>
        ) : (
          <span className="soft">{notes === undefined ? '–' : formatNumber(notes)}</span>
        ),
      sortBy: ({ notes }) => notes ?? null,
      csv: ({ notes }) => notes ?? null,
    },
  ];
}

function nameColumn({ t, to, totalsOf }: Ground): ProvinceColumn {
  return {
    id: 'name',
    header: t('province:column.name'),
    width: 300,
    cell: ({ id, name, district, simulated, dissolved }) => (
      <span className={styles.name}>
        <AppLink to={to(id)} discover="none">
          {name}
        </AppLink>
        <span className={`${styles.district} small soft`}>{district}</span>
        {dissolved ? <strong className="small">{t('app:dissolved')}</strong> : null}
        {simulated ? <SimulatedBadge narrow label={t('frame:simulated')} /> : null}
      </span>
    ),
    sortBy: ({ name }) => name,
    csv: ({ name, simulated, dissolved }) => {
      const marks = [dissolved && t('app:dissolved'), simulated && t('frame:simulated')].filter(Boolean);
      return marks.length > 0 ? `${name} (${marks.join(', ')})` : name;
    },
    total: totalsOf,
    csvTotal: totalsOf,
  };
}

function placeColumns({ t }: Ground): ProvinceColumn[] {
  return [
    {
      id: 'code',
      header: t('province:column.code'),
      hidden: true,
      width: 104,
      cell: ({ code }) => code,
      sortBy: ({ code }) => code,
      csv: ({ code }) => code,
    },
    {
      id: 'district',
      header: t('province:column.district'),
      width: 114,
      cell: ({ district }) => district ?? '–',
      sortBy: ({ district }) => district ?? null,
      csv: ({ district }) => district ?? null,
    },
    {
      id: 'type',
      header: t('province:column.type'),
      width: 112,
      cell: ({ type }) => t(`app:typeShort.${type}`),
      sortBy: ({ type }) => t(`app:typeShort.${type}`),
      csv: ({ type }) => t(`app:type.${type}`),
    },
    {
      id: 'size',
      header: t('province:column.size'),
      width: 84,
      cell: ({ size }) => (size ? t(`app:size.${size}`) : '–'),
      sortBy: ({ size }) => (size ? authoritySizes.indexOf(size) : null),
      csv: ({ size }) => (size ? t(`app:size.${size}`) : null),
    },
  ];
}
