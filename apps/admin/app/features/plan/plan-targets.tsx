import { formatNumber } from '@sujarit/ui/format/number.ts';
import { useTranslation } from 'react-i18next';
import styles from './dimension-table.module.css';

interface PlanTargetsProps {
  targets: readonly { metric: string; fiscalYear: number; value: string }[];
  years: readonly number[];
}

const METRICS = ['ITA_SCORE', 'CASE_REDUCTION_PERCENT'] as const;

/** The plan's yearly targets; a year without one is said. */
export function PlanTargets({ targets, years }: PlanTargetsProps) {
  const { t } = useTranslation('plan');
  if (targets.length === 0) return <p className="soft">{t('plan:noTargets')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that is wider than the screen is scrolled by the keyboard too
    <section className={styles.scroll} aria-label={t('plan:targetsTable')} tabIndex={0}>
      <table className={`${styles.table} ${styles.years}`}>
        <caption className="aloud">{t('plan:targets')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('plan:target')}</th>
            {years.map((year) => (
              <th key={year} scope="col" className={styles.figure}>
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {METRICS.map((metric) => (
            <tr key={metric}>
              <th scope="row">{t(`plan:metric.${metric}`)}</th>
              {years.map((year) => {
                const found = targets.find((one) => one.metric === metric && one.fiscalYear === year);
                return (
                  <td key={year} className={styles.figure}>
                    {found ? formatNumber(found.value) : <span className="soft">{t('plan:noTarget')}</span>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
