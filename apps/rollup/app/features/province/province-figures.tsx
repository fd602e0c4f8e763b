import { type Share, ShareBar } from '@sujarit/ui/figures/share-bar';
import { Stat, Stats } from '@sujarit/ui/figures/stat';
import { formatBahtShort } from '@sujarit/ui/format/baht.ts';
import { formatBuddhistDate } from '@sujarit/ui/format/buddhist-date.ts';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { formatOutOf, formatPercent, percentOf } from '@sujarit/ui/format/percent.ts';
import type { Tone } from '@sujarit/ui/state/state-look.ts';
import { useTranslation } from 'react-i18next';
import type { ProvinceTable } from './province.server.ts';
import type { ProvinceRow } from './province-row.ts';
import type { RowTotals } from './province-totals.ts';

interface ProvinceFiguresProps {
  figures: ProvinceTable['figures'];
  /** ISO; null where the province has set no dates */
  dueOn: string | null;
  rows: readonly ProvinceRow[];
  /** of the whole province */
  totals: RowTotals;
  /** the table with this filter alone */
  to: (name: string, value: string) => string;
}

const LIGHTS: readonly [ProvinceRow['light'], Tone][] = [
  ['GREEN', 'good'],
  ['ORANGE', 'watch'],
  ['RED', 'bad'],
  ['NOTHING_PLANNED', 'still'],
  ['NOT_REPORTED', 'absent'],
];

/** The province in figures, each with its denominator and a way to the rows behind it; then its colours as one bar. */
export function ProvinceFigures({ figures, dueOn, rows, totals, to }: ProvinceFiguresProps) {
  const { t, i18n } = useTranslation(['province', 'states', 'app']);
  const locale = i18n.language;
  const outOfAll = (part: number) => formatOutOf(part, figures.authorities, locale, t('app:authorities'));
  const spent = percentOf(Number(totals.disbursed), Number(totals.ordinanceBudget));
  const due = dueOn ? formatBuddhistDate(dueOn, locale, { short: true }) : '';
  const notSent = figures.authorities - figures.reported;
  const shares: Share[] = LIGHTS.map(([light, tone]) => {
    const value = rows.filter((row) => row.light === light).length;
    return {
      id: light,
      label: t(`states:light.${light}`),
      value,
      text: formatNumber(value),
      tone,
      to: to('light', light),
    };
  }).filter(({ value, id }) => value > 0 || id !== 'NOTHING_PLANNED');
  return (
    <>
      <Stats>
        {figures.missing > 0 ? (
          <Stat
            label={t('province:stat.missing')}
            figure={formatNumber(figures.missing)}
            note={t('province:stat.missingNote', { date: due })}
            to={to('report', 'MISSING')}
          />
        ) : (
          <Stat
            label={t('province:stat.notSent')}
            figure={formatNumber(notSent)}
            note={dueOn ? t('province:stat.notSentNote', { date: due }) : outOfAll(notSent)}
            to={to('light', 'NOT_REPORTED')}
          />
        )}
        <Stat
          label={t('province:stat.withoutPlan')}
          figure={formatNumber(figures.authorities - figures.withPlan)}
          note={t('province:stat.withPlanNote', { of: outOfAll(figures.withPlan) })}
          to={to('plan', 'NONE')}
        />
        <Stat
          label={t('province:stat.percent')}
          figure={totals.percent === null ? '–' : formatPercent(totals.percent)}
          note={formatOutOf(totals.counted, totals.projects, locale, t('app:projects'))}
        />
        <Stat
          label={t('province:stat.disbursed')}
          figure={formatBahtShort(totals.disbursed, locale)}
          note={t('province:stat.disbursedNote', {
            percent: spent === null ? '–' : formatPercent(spent),
          })}
        />
        <Stat
          label={t('province:stat.risks')}
          figure={formatNumber(totals.riskVeryHigh + totals.riskHigh)}
          note={t('province:stat.risksNote', {
            veryHigh: formatNumber(totals.riskVeryHigh),
            all: formatNumber(totals.riskVeryHigh + totals.riskHigh + totals.riskMedium + totals.riskLow),
          })}
        />
      </Stats>
      <ShareBar label={t('province:lightsOf', { count: formatNumber(figures.authorities) })} shares={shares} />
    </>
  );
}
