import { ToneBadge } from '@sujarit/ui/state/state-badge';
import { useTranslation } from 'react-i18next';
import styles from '../plan/dimension-table.module.css';

interface YearComparisonProps {
  years: readonly { fiscalYear: number; budget: string; declared?: string | null }[];
  format: (amount: string) => string;
}

/** Budget by year: the sum of what was read beside what the document states (R2). */
export function YearComparison({ years, format }: YearComparisonProps) {
  const { t } = useTranslation('documents');
  const differs = years.some(({ budget, declared }) => declared != null && Number(budget) !== Number(declared));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that is wider than the screen is scrolled by the keyboard too
    <section className={`panel stack-close ${styles.scroll}`} aria-label={t('documents:budgetByYear')} tabIndex={0}>
      <table className={`${styles.table} ${styles.years}`}>
        <caption className="aloud">{t('documents:budgetByYear')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('documents:budgetByYear')}</th>
            {years.map(({ fiscalYear }) => (
              <th key={fiscalYear} scope="col" className={styles.figure}>
                {fiscalYear}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('documents:summed')}</th>
            {years.map(({ fiscalYear, budget }) => (
              <td key={fiscalYear} className={styles.figure}>
                {format(budget)}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{t('documents:stated')}</th>
            {years.map(({ fiscalYear, declared }) => (
              <td key={fiscalYear} className={styles.figure}>
                {declared == null ? '–' : format(declared)}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      {differs ? (
        <p className="row">
          <ToneBadge tone="watch" label={t('documents:differs')} />
          <span className="small soft">{t('documents:differsHelp')}</span>
        </p>
      ) : null}
    </section>
  );
}
