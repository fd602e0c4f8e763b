import { formatBaht } from '@sujarit/ui/format/baht.ts';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { formatOutOf } from '@sujarit/ui/format/percent.ts';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportPageQuery } from '../../gql/graphql.ts';
import { nameIn } from '../plan/name-in.ts';
import { type EntryTotals, entryGroups, entryTotals, NOWHERE, OWN } from './report-lines.ts';
import { ReportRow } from './report-row.tsx';
import styles from './report-table.module.css';

type Report = ReportPageQuery['report'];

interface ReportTableProps {
  report: Report;
  entries: Report['entries'];
  ownFirst: boolean;
}

/** The projects of the year by dimension, each with its result, its money and its evidence; sums after each group and of all. */
export function ReportTable({ report, entries, ownFirst }: ReportTableProps) {
  const { t, i18n } = useTranslation('reports');
  const groups = entryGroups(entries, ownFirst);
  const nameOf = (key: string) => {
    if (key === OWN) return t('reports:own');
    const node = report.plan.framework.nodes.find(({ code }) => code === key);
    return node ? `${key}. ${nameIn(i18n.language, node)}` : t('reports:nowhere');
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that is wider than the screen is scrolled by the keyboard too
    <section className={styles.scroll} aria-label={t('reports:tableCaption')} tabIndex={0}>
      <table className={styles.table}>
        <caption className="aloud">{t('reports:tableCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('reports:project')}</th>
            <th scope="col">{t('reports:status')}</th>
            <th scope="col" className={styles.figure}>
              {t('reports:percentDone')}
            </th>
            <MoneyHead label={t('reports:planBudget')} />
            <MoneyHead label={t('reports:ordinanceBudget')} />
            <MoneyHead label={t('reports:spent')} />
            <th scope="col" className={styles.figure}>
              {t('reports:evidence')}
              <span className={styles.unit}>{t('reports:fileUnit')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ key, entries: found, totals }) => (
            <Fragment key={key}>
              <tr className={styles.group}>
                <th scope="colgroup" colSpan={7}>
                  {nameOf(key)}
                </th>
              </tr>
              {found.map((entry) => (
                <ReportRow key={entry.id} report={report} entry={entry} />
              ))}
              <TotalRow
                label={
                  key === OWN
                    ? t('reports:totalOwn')
                    : key === NOWHERE
                      ? t('reports:totalNowhere')
                      : t('reports:totalOf', { code: key })
                }
                totals={totals}
              />
            </Fragment>
          ))}
        </tbody>
        <tfoot>
          <TotalRow label={t('reports:total')} totals={entryTotals(entries)} whole />
        </tfoot>
      </table>
    </section>
  );
}

function MoneyHead({ label }: { label: string }) {
  const { t } = useTranslation('reports');
  return (
    <th scope="col" className={styles.figure}>
      {label}
      <span className={styles.unit}>{t('reports:baht')}</span>
    </th>
  );
}

function TotalRow({ label, totals, whole }: { label: string; totals: EntryTotals; whole?: boolean }) {
  const { t, i18n } = useTranslation('reports');
  const money = (amount: string) => formatBaht(amount, i18n.language);
  return (
    <tr className={whole ? styles.whole : styles.total}>
      <th scope="row">{label}</th>
      <td className={styles.onCard} data-label={t('reports:filled')}>
        {t('reports:filledOf', { figure: formatOutOf(totals.filled, totals.projects, i18n.language) })}
      </td>
      <td />
      <td className={styles.figure} data-label={t('reports:planBudget')}>
        {money(totals.planBudget)}
      </td>
      <td className={styles.figure} data-label={t('reports:ordinanceBudget')}>
        {money(totals.ordinanceBudget)}
      </td>
      <td className={`${styles.figure} ${styles.onCard}`} data-label={t('reports:spent')}>
        {money(totals.disbursed)}
      </td>
      <td className={`${styles.figure} ${styles.onCard}`} data-label={t('reports:evidence')}>
        {formatNumber(totals.evidence)}
      </td>
    </tr>
  );
}
