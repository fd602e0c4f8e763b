import { BarRows } from '@sujarit/ui/figures/bar-row';
import { Stat, Stats } from '@sujarit/ui/figures/stat';
import { formatFiscalYear } from '@sujarit/ui/format/fiscal-year.ts';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { useTranslation } from 'react-i18next';
import type { ItaPageQuery } from '../../gql/graphql.ts';
import { INSTRUMENTS, PASS_MARK, WEIGHTS } from './pass-mark.ts';

export type ItaResultRow = NonNullable<NonNullable<ItaPageQuery['viewer']>['authority']>['itaResults'][number];

const score = (value: string) => formatNumber(value, { decimals: 2 });

/** One year's result: the total against pass mark and target, the three instruments, the ten indicators as bars. */
export function ItaResult({ result, target }: { result: ItaResultRow; target: string | undefined }) {
  const { t, i18n } = useTranslation('ita');
  const year = formatFiscalYear(result.fiscalYear, i18n.language);
  const low = result.indicators.filter((one) => Number(one.score) < PASS_MARK).length;
  return (
    <section className="panel stack" aria-labelledby="ita-result">
      <h2 id="ita-result">{t('ita:resultOf', { year })}</h2>
      <Stats>
        <Stat
          label={t('ita:total')}
          figure={score(result.total)}
          note={target ? t('ita:targetIs', { target: score(target) }) : t('ita:noTarget')}
        />
        {INSTRUMENTS.map((instrument) => {
          const value = result[instrument];
          return (
            <Stat
              key={instrument}
              label={t(`ita:instrument.${instrument.toUpperCase()}`)}
              figure={value ? score(value) : '–'}
              note={t('ita:weight', { weight: WEIGHTS[instrument] })}
            />
          );
        })}
      </Stats>
      {result.indicators.length > 0 ? (
        <div className="stack-close">
          <h3>{t('ita:indicators')}</h3>
          <p className="soft">{t('ita:indicatorsState', { low, count: result.indicators.length, mark: PASS_MARK })}</p>
          <BarRows
            label={t('ita:indicatorsLabel', { mark: PASS_MARK })}
            max={100}
            mark={PASS_MARK}
            bars={result.indicators.map(({ indicator, score: value }) => ({
              id: String(indicator),
              label: `${indicator}. ${t(`ita:indicator.${indicator}`)}`,
              value: Number(value),
              text: score(value),
              here: Number(value) < PASS_MARK,
            }))}
          />
        </div>
      ) : null}
    </section>
  );
}
