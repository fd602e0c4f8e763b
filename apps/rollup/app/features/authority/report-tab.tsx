import { Button } from '@sujarit/ui/button/button';
import { Percent } from '@sujarit/ui/figures/percent';
import { formatBuddhistDate } from '@sujarit/ui/format/buddhist-date.ts';
import { formatFiscalYear } from '@sujarit/ui/format/fiscal-year.ts';
import { KeyValues } from '@sujarit/ui/lists/key-values';
import { Notice } from '@sujarit/ui/notice/notice';
import { EmptyState } from '@sujarit/ui/page/empty-state';
import { StateBadge } from '@sujarit/ui/state/state-badge';
import { useTranslation } from 'react-i18next';
import type { DecisionDesk } from '../decision/use-decision.ts';
import { usePeriod } from '../period/use-period.ts';
import type { ReportView } from './authority.server.ts';
import { ReportEntries } from './report-entries.tsx';

interface ReportTabProps {
  report: ReportView | null;
  may: boolean;
  desk: DecisionDesk;
  subject: string;
  /** the page of a project */
  toProject: (id: string) => string;
}

/** The report of the round as the office reads it; while it waits for the office's word, with the acts on top. */
export function ReportTab({ report, may, desk, subject, toProject }: ReportTabProps) {
  const { t, i18n } = useTranslation(['authority', 'states', 'app']);
  const locale = i18n.language;
  const period = usePeriod();
  const round = t('app:roundOf', { months: period.round, year: formatFiscalYear(period.fiscalYear, locale) });
  if (!report) {
    return <EmptyState title={t('authority:noReportTitle', { round })} why={t('authority:noReportWhy')} />;
  }
  const { state, progress, standing, sentOn, senderName } = report;
  const waits = state === 'SENT' && may;
  const act = { id: report.id, version: report.version, subject };
  return (
    <div className="stack">
      {waits ? (
        <Notice kind="info" title={t('authority:waitsReport')}>
          <p>{t('authority:waitsReportWhy')}</p>
          <div className="row">
            <Button type="button" kind="main" onClick={() => desk.begin({ kind: 'acceptReport', ...act })}>
              {t('authority:acceptReport')}
            </Button>
            <Button type="button" kind="danger" onClick={() => desk.begin({ kind: 'returnReport', ...act })}>
              {t('authority:returnReport')}
            </Button>
          </div>
        </Notice>
      ) : null}
      <section className="panel stack-close" aria-labelledby="report-title">
        <h2 id="report-title">{round}</h2>
        <KeyValues
          items={[
            {
              label: t('authority:state'),
              value: <StateBadge kind="report" state={state} label={t(`states:report.${state}`)} />,
            },
            {
              label: t('authority:sent'),
              value: sentOn
                ? [formatBuddhistDate(sentOn, locale), senderName].filter(Boolean).join(' · ')
                : t('authority:notSent'),
            },
            ...(standing
              ? [
                  {
                    label: t('authority:standing'),
                    value: (
                      <StateBadge
                        kind="standing"
                        state={standing.standing}
                        label={t(`states:standing.${standing.standing}`)}
                      />
                    ),
                  },
                ]
              : []),
            {
              label: t('authority:progress'),
              value: (
                <span className="row">
                  <Percent
                    percent={progress.percent ?? null}
                    part={progress.counted}
                    whole={progress.projects}
                    unit={t('app:projects')}
                    locale={locale}
                    inline
                  />
                  <StateBadge kind="light" state={progress.light} label={t(`states:light.${progress.light}`)} />
                </span>
              ),
            },
            {
              label: t('authority:counts'),
              value: t('authority:countsOf', {
                done: progress.done,
                inProgress: progress.inProgress,
                notStarted: progress.notStarted,
                cannot: progress.cannot,
              }),
            },
          ]}
        />
      </section>
      <ReportEntries entries={report.entries} toProject={toProject} />
    </div>
  );
}
