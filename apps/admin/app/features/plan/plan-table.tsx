import { formatBaht } from '@sujarit/ui/format/baht.ts';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { Fragment, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { nameIn } from './name-in.ts';
import { type LineTotals, NOWHERE, planLines, totalsOf } from './plan-lines.ts';
import type { PlanGapRow, PlanNode, PlanRow } from './plan-row.ts';
import styles from './plan-table.module.css';
import { PlanTableRow } from './plan-table-row.tsx';

interface PlanTableProps {
  planId: string;
  projects: readonly PlanRow[];
  nodes: readonly PlanNode[];
  years: readonly number[];
  gaps: readonly PlanGapRow[];
  /** Thai names of the framework's levels, from the top */
  levels: readonly string[];
}

/** The table of ส่วนที่ ๒: dimension, mission, sub-mission, projects with their budgets by year, sums of dimensions and of the plan. */
export function PlanTable({ planId, projects, nodes, years, gaps, levels }: PlanTableProps) {
  const { t, i18n } = useTranslation('plan');
  const lines = useMemo(() => planLines(projects, nodes), [projects, nodes]);
  const totals = useMemo(() => totalsOf(projects), [projects]);
  const nodeOf = useMemo(() => new Map(nodes.map((node) => [node.code, node])), [nodes]);
  const gapsOf = useMemo(() => Map.groupBy(gaps, ({ projectId }) => projectId), [gaps]);
  const level = i18n.language.startsWith('en') ? t('plan:highestLevel') : (levels[0] ?? t('plan:highestLevel'));
  const named = (code: string) => {
    const node = nodeOf.get(code);
    return node ? `${code} ${nameIn(i18n.language, node)}` : t('plan:nowhere');
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that is wider than the screen is scrolled by the keyboard too
    <section className={styles.scroll} aria-label={t('plan:tableCaption')} tabIndex={0}>
      <table className={styles.table}>
        <caption className="aloud">{t('plan:tableCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('plan:project')}</th>
            <th scope="col">{t('plan:department')}</th>
            {years.map((year) => (
              <th key={year} scope="col" className={styles.figure}>
                {year}
                <span className={styles.unit}>{t('plan:baht')}</span>
              </th>
            ))}
            <th scope="col" className={styles.figure}>
              {t('plan:sum')}
              <span className={styles.unit}>{t('plan:baht')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Fragment key={line.kind === 'project' ? line.project.id : `${line.kind} ${line.code}`}>
              {line.kind === 'heading' ? (
                <tr className={styles[`level${line.level}`]}>
                  <th scope="colgroup" colSpan={years.length + 3}>
                    {named(line.code)}
                  </th>
                </tr>
              ) : line.kind === 'project' ? (
                <PlanTableRow
                  planId={planId}
                  project={line.project}
                  alsoIn={line.alsoIn}
                  years={years}
                  gaps={gapsOf.get(line.project.id) ?? []}
                />
              ) : (
                <TotalRow
                  label={line.code === NOWHERE ? t('plan:totalNowhere') : t('plan:totalOf', { code: line.code, level })}
                  totals={line.totals}
                  years={years}
                />
              )}
            </Fragment>
          ))}
        </tbody>
        <tfoot>
          <TotalRow label={t('plan:totalPlan')} totals={totals} years={years} whole />
        </tfoot>
      </table>
    </section>
  );
}

interface TotalRowProps {
  label: string;
  totals: LineTotals;
  years: readonly number[];
  whole?: boolean;
}

function TotalRow({ label, totals, years, whole }: TotalRowProps) {
  const { t, i18n } = useTranslation('plan');
  return (
    <tr className={whole ? styles.whole : styles.total}>
      <th scope="row">{label}</th>
      <td className={styles.count}>
        {t('plan:countProjects', { count: totals.projects, figure: formatNumber(totals.projects) })}
      </td>
      {years.map((year) => (
        <td key={year} className={styles.figure} data-label={year}>
          {formatBaht(totals.byYear.get(year) ?? '0', i18n.language)}
        </td>
      ))}
      <td className={`${styles.figure} ${styles.onCard}`} data-label={t('plan:sum')}>
        {formatBaht(totals.all, i18n.language)}
      </td>
    </tr>
  );
}
