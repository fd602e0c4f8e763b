import { Money } from '@sujarit/ui/figures/money';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { AppLink } from '@sujarit/ui/navigation/navigation';
import { StateBadge, ToneBadge } from '@sujarit/ui/state/state-badge';
import { useTranslation } from 'react-i18next';
import type { ReportPageQuery } from '../../gql/graphql.ts';
import { entryAddress } from './report-address.ts';
import styles from './report-table.module.css';

type Report = ReportPageQuery['report'];

/** One project of the report: its name leads to its entry. */
export function ReportRow({ report, entry }: { report: Report; entry: Report['entries'][number] }) {
  const { t, i18n } = useTranslation(['reports', 'states']);
  const { project, status, reason, reasonText, remark, blockedBy, evidence } = entry;
  const money = (amount: string | null | undefined) => (
    <Money amount={amount ?? null} locale={i18n.language} absent={t('reports:notStated')} />
  );
  const why = reason === 'OTHER' ? reasonText : reason ? t(`states:reason.${reason}`) : null;
  const blocked = blockedBy === 'CLOSED_AFTER_DONE' || blockedBy === 'PROJECT_NOT_CONSISTENT' ? blockedBy : null;
  return (
    <tr className={styles.project}>
      <th scope="row">
        <span className={styles.name}>
          <span className={styles.ordinal}>{project.ordinal}.</span>
          <span>
            <AppLink to={entryAddress(report, entry.id)}>{project.name}</AppLink>
            <span className={styles.notes}>{project.department?.name ?? t('reports:noDepartment')}</span>
          </span>
        </span>
      </th>
      <td className={styles.status}>
        <StateBadge kind="entry" state={status} label={t(`states:entry.${status}`)} plain />
        {why ? <span className={styles.notes}>{why}</span> : null}
        {remark ? <span className={styles.notes}>{remark}</span> : null}
        {blocked ? <ToneBadge tone="watch" label={t(`reports:blockedShort.${blocked}`)} /> : null}
      </td>
      <td className={`${styles.figure} ${styles.onCard}`} data-label={t('reports:percentShort')}>
        {status === 'NOT_STARTED' ? <span className="soft">–</span> : formatNumber(entry.percent)}
      </td>
      <td className={styles.figure} data-label={t('reports:planBudget')}>
        {money(entry.planBudget)}
      </td>
      <td className={styles.figure} data-label={t('reports:ordinanceBudget')}>
        {money(entry.ordinanceBudget)}
      </td>
      <td className={`${styles.figure} ${styles.onCard}`} data-label={t('reports:spent')}>
        {money(entry.disbursed)}
      </td>
      <td className={`${styles.figure} ${styles.onCard}`} data-label={t('reports:evidence')}>
        {evidence.length > 0 ? formatNumber(evidence.length) : <span className="soft">–</span>}
      </td>
    </tr>
  );
}
