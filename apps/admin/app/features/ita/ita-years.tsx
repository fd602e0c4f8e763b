import { useSearchParams } from '@remix-run/react';
import { formatFiscalYear } from '@sujarit/ui/format/fiscal-year.ts';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { AppLink } from '@sujarit/ui/navigation/navigation';
import { useTranslation } from 'react-i18next';
import styles from './ita.module.css';
import type { ItaResultRow } from './ita-result.tsx';
import { INSTRUMENTS } from './pass-mark.ts';

interface ItaYearsProps {
  results: readonly ItaResultRow[];
  targets: readonly { fiscalYear: number; value: string }[];
  current: number;
}

/** Every year that has a result or a target in the plan, the newest first. */
export function ItaYears({ results, targets, current }: ItaYearsProps) {
  const { t, i18n } = useTranslation('ita');
  const [search] = useSearchParams();
  const years = [...new Set([...results, ...targets].map(({ fiscalYear }) => fiscalYear))].sort((a, b) => b - a);
  if (years.length < 2) return null;
  const to = (year: number) => {
    const chosen = new URLSearchParams(search);
    chosen.set('year', String(year));
    return `/ita?${chosen}`;
  };
  const score = (value: string | null | undefined) => (value ? formatNumber(value, { decimals: 2 }) : '–');
  return (
    <section className="panel stack-close" aria-labelledby="ita-years">
      <h2 id="ita-years">{t('ita:years')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that is wider than the screen is scrolled by the keyboard too */}
      <section className={styles.scroll} tabIndex={0} aria-label={t('ita:yearsTable')}>
        <table className={styles.years}>
          <thead>
            <tr>
              <th scope="col">{t('ita:year')}</th>
              <th scope="col">{t('ita:total')}</th>
              <th scope="col">{t('ita:target')}</th>
              {INSTRUMENTS.map((instrument) => (
                <th key={instrument} scope="col">
                  {instrument.toUpperCase()}
                </th>
              ))}
              <th scope="col" className={styles.words}>
                {t('ita:level')}
              </th>
            </tr>
          </thead>
          <tbody>
            {years.map((year) => {
              const result = results.find(({ fiscalYear }) => fiscalYear === year);
              return (
                <tr key={year} className={year === current ? styles.here : undefined}>
                  <th scope="row">
                    {result ? (
                      <AppLink to={to(year)} aria-current={year === current ? 'true' : undefined}>
                        {formatFiscalYear(year, i18n.language)}
                      </AppLink>
                    ) : (
                      formatFiscalYear(year, i18n.language)
                    )}
                  </th>
                  <td>{score(result?.total)}</td>
                  <td>{score(targets.find(({ fiscalYear }) => fiscalYear === year)?.value)}</td>
                  {INSTRUMENTS.map((instrument) => (
                    <td key={instrument}>{score(result?.[instrument])}</td>
                  ))}
                  <td className={styles.words}>{result?.level ?? '–'}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </section>
  );
}
