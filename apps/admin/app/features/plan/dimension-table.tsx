import { formatBaht } from '@sujarit/ui/format/baht.ts';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { useTranslation } from 'react-i18next';
import styles from './dimension-table.module.css';
import { nameIn } from './name-in.ts';

interface Dimension {
  code: string;
  nameTh?: string | null;
  nameEn?: string | null;
  projects: number;
  budget: string;
}

interface DimensionTableProps {
  dimensions: readonly Dimension[];
  projectCount: number;
  /** sum of all years */
  total: string;
}

/** Projects and budget of all years by dimension, with the sums that the rows come to. */
export function DimensionTable({ dimensions, projectCount, total }: DimensionTableProps) {
  const { t, i18n } = useTranslation('plan');
  const { language } = i18n;
  return (
    <table className={`${styles.table} ${styles.dimensions}`}>
      <caption className="aloud">{t('plan:byDimension')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('plan:dimension')}</th>
          <th scope="col" className={styles.figure}>
            {t('plan:projects')}
          </th>
          <th scope="col" className={styles.figure}>
            {t('plan:budgetAllYears')} <span className={styles.unit}>{t('plan:baht')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {dimensions.map((dimension) => (
          <tr key={dimension.code}>
            <th scope="row">
              {dimension.code === '-' ? t('plan:nowhere') : `${dimension.code}. ${nameIn(language, dimension)}`}
            </th>
            <td className={styles.figure} data-unit={t('plan:projects')}>
              {formatNumber(dimension.projects)}
            </td>
            <td className={styles.figure} data-unit={t('plan:baht')}>
              {formatBaht(dimension.budget, language)}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('plan:total')}</th>
          <td className={styles.figure} data-unit={t('plan:projects')}>
            {formatNumber(projectCount)}
          </td>
          <td className={styles.figure} data-unit={t('plan:baht')}>
            {formatBaht(total, language)}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
