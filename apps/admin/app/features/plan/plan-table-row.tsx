import { bahtOf, satangOf } from '@sujarit/domain/aggregate-money';
import { Money } from '@sujarit/ui/figures/money';
import { formatBaht } from '@sujarit/ui/format/baht.ts';
import { AppLink } from '@sujarit/ui/navigation/navigation';
import { ToneBadge } from '@sujarit/ui/state/state-badge';
import { useTranslation } from 'react-i18next';
import type { PlanGapRow, PlanRow } from './plan-row.ts';
import styles from './plan-table.module.css';
import { projectAddress } from './project-address.ts';

interface PlanTableRowProps {
  planId: string;
  project: PlanRow;
  /** codes of the other places that it serves */
  alsoIn: readonly string[];
  years: readonly number[];
  gaps: readonly PlanGapRow[];
}

/** One project: its name leads to its page; what is not an amount stays what it was; what it lacks is said. */
export function PlanTableRow({ planId, project, alsoIn, years, gaps }: PlanTableRowProps) {
  const { t, i18n } = useTranslation('plan');
  const { language } = i18n;
  const sum = project.budgets.reduce((satang, { amount }) => satang + satangOf(amount ?? '0'), 0n);
  const marks = [...new Set(project.budgets.map(({ mark }) => mark).filter(Boolean))];
  return (
    <tr className={styles.project}>
      <th scope="row">
        <span className={styles.name}>
          <span className={styles.ordinal}>{project.ordinal}.</span>
          <span>
            <AppLink to={projectAddress(planId, project.id)}>{project.name}</AppLink>
            <span className={styles.notes}>
              {t(`plan:kind.${project.kind}`)}
              {alsoIn.length > 0 ? ` · ${t('plan:alsoIn', { codes: alsoIn.join(', ') })}` : ''}
            </span>
            {gaps.length > 0 || project.marks[0]?.consistent === false ? (
              <span className={styles.badges}>
                {project.marks[0]?.consistent === false ? (
                  <ToneBadge tone="bad" label={t('plan:inconsistent')} />
                ) : null}
                {gaps.map(({ code }) => (
                  <ToneBadge key={code} tone="watch" label={t(`plan:gap.${code}`)} />
                ))}
              </span>
            ) : null}
          </span>
        </span>
      </th>
      <td data-label={t('plan:department')} className={styles.onCard}>
        {project.department?.name ?? <span className="soft">{t('plan:noDepartment')}</span>}
      </td>
      {years.map((year) => {
        const budget = project.budgets.find(({ fiscalYear }) => fiscalYear === year);
        return (
          <td key={year} className={styles.figure} data-label={year}>
            <Money
              amount={budget?.amount ?? null}
              mark={budget?.mark ?? null}
              locale={language}
              absent={t('plan:notStated')}
            />
          </td>
        );
      })}
      <td className={`${styles.figure} ${styles.onCard}`} data-label={t('plan:sum')}>
        {sum > 0n ? formatBaht(bahtOf(sum), language) : <span className="soft">{marks.join(' ') || '–'}</span>}
      </td>
    </tr>
  );
}
