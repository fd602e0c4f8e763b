import { roundStanding } from '@sujarit/domain/report-lifecycle';
import { formatBuddhistDate } from '@sujarit/ui/format/buddhist-date.ts';
import { formatFiscalYear } from '@sujarit/ui/format/fiscal-year.ts';
import { formatOutOf } from '@sujarit/ui/format/percent.ts';
import { AppLink } from '@sujarit/ui/navigation/navigation';
import { StateBadge } from '@sujarit/ui/state/state-badge';
import { useTranslation } from 'react-i18next';
import type { ReportHeadFragment, RoundPageQuery } from '../../gql/graphql.ts';
import { roundAddress } from './report-address.ts';
import { LightBadge, percentWords } from './report-standing.tsx';
import styles from './round-list.module.css';
import type { roundsOf } from './rounds-of.ts';

interface RoundListProps {
  rows: ReturnType<typeof roundsOf<ReportHeadFragment, RoundPageQuery['rounds'][number]>>;
  today: string;
  /** the one that is looked at */
  current: { fiscalYear: number; months: number };
}

/** Every round with its report's state, the newest first. */
export function RoundList({ rows, today, current }: RoundListProps) {
  const { t, i18n } = useTranslation(['reports', 'states']);
  const { language } = i18n;
  if (rows.length === 0) return null;
  return (
    <section className="stack-close" aria-labelledby="rounds">
      <h2 id="rounds">{t('reports:rounds')}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('reports:round')}</th>
            <th scope="col">{t('reports:dueOn')}</th>
            <th scope="col">{t('reports:state')}</th>
            <th scope="col">{t('reports:sentOn')}</th>
            <th scope="col">{t('reports:result')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { fiscalYear, months, report, round } = row;
            const dueOn = report?.round?.dueOn ?? round?.dueOn;
            const standing = report?.standing ?? (round ? roundStanding(round, null, today) : null);
            const here = fiscalYear === current.fiscalYear && months === current.months;
            return (
              <tr key={`${fiscalYear}/${months}`} className={here ? styles.here : undefined}>
                <th scope="row">
                  <AppLink to={roundAddress(row)} aria-current={here ? 'true' : undefined}>
                    {t('reports:roundOf', { months, year: formatFiscalYear(fiscalYear, language) })}
                  </AppLink>
                </th>
                <td data-label={t('reports:dueOn')}>
                  {dueOn ? formatBuddhistDate(dueOn, language, { short: true }) : '–'}
                </td>
                <td data-label={t('reports:state')}>
                  <StateBadge
                    kind="report"
                    state={report?.state ?? 'NONE'}
                    label={t(`states:report.${report?.state ?? 'NONE'}`)}
                    plain
                  />
                </td>
                <td data-label={t('reports:sentOn')}>
                  {report?.sentOn ? <>{formatBuddhistDate(report.sentOn, language, { short: true })} </> : null}
                  {standing ? (
                    <span className="small soft">
                      {t(`states:standing.${standing.standing}`)}
                      {standing.daysLate > 0
                        ? ` ${t('reports:days', { count: standing.daysLate, figure: standing.daysLate })}`
                        : ''}
                    </span>
                  ) : null}
                </td>
                <td data-label={t('reports:result')}>
                  {report ? (
                    <span className={styles.result}>
                      <span className="figures">{percentWords(report.progress.percent)}</span>
                      <span className="small soft figures">
                        {formatOutOf(report.progress.counted, report.progress.projects, language)}
                      </span>
                      <LightBadge progress={report.progress} />
                    </span>
                  ) : (
                    '–'
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
