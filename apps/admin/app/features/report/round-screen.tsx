import { roundStanding } from '@sujarit/domain/report-lifecycle';
import { Button, ButtonLink } from '@sujarit/ui/button/button';
import { AppForm } from '@sujarit/ui/navigation/navigation';
import { EmptyState } from '@sujarit/ui/page/empty-state';
import { PageHeader } from '@sujarit/ui/page/page-header';
import { useTranslation } from 'react-i18next';
import type { RoundPageQuery } from '../../gql/graphql.ts';
import { may } from '../viewer/may.ts';
import { reportAddress } from './report-address.ts';
import { ReportProgress } from './report-progress.tsx';
import { ReportBadges } from './report-standing.tsx';
import { ReturnedNotice } from './returned-notice.tsx';
import { RoundList } from './round-list.tsx';
import { roundsOf } from './rounds-of.ts';
import { useRoundTitle } from './use-round-title.ts';
import { useStandingWords } from './use-standing-words.ts';

interface RoundScreenProps {
  page: Omit<RoundPageQuery, 'reports'> & {
    reports: RoundPageQuery['reports']['edges'][number]['node'][];
    fiscalYear: number;
    months: number;
    today: string;
    actions: readonly string[];
  };
  busy: boolean;
}

/** The round that is looked at: when it is due, how far the report is, the one next act; below it every round with a report. */
export function RoundScreen({ page, busy }: RoundScreenProps) {
  const { t } = useTranslation('reports');
  const title = useRoundTitle();
  const words = useStandingWords();
  const { round, currentReport: report, today, fiscalYear, months } = page;
  const standing = report?.standing ?? (round ? roundStanding(round, null, today) : null);
  const mayOpen = may(page, 'report.open');
  const opened = standing !== null && standing.standing !== 'NOT_OPEN';
  const editable = report?.state === 'DRAFT' || report?.state === 'RETURNED';
  return (
    <>
      <PageHeader
        title={title({ fiscalYear, months })}
        badges={<ReportBadges state={report?.state ?? 'NONE'} standing={standing?.standing} />}
        state={words({ round, standing, sentOn: editable ? null : report?.sentOn, today })}
        act={
          report ? (
            <ButtonLink kind="main" to={reportAddress(report)}>
              {t(editable && may(page, 'entry.edit') ? 'reports:act.fill' : 'reports:act.view')}
            </ButtonLink>
          ) : mayOpen && opened ? (
            <OpenForm round={{ fiscalYear, months }} busy={busy} />
          ) : undefined
        }
      />
      {report ? (
        <>
          <ReturnedNotice report={report} />
          <ReportProgress progress={report.progress} />
        </>
      ) : (
        <EmptyState
          title={t(opened ? 'reports:none.title' : 'reports:notOpen.title')}
          why={t(opened ? (mayOpen ? 'reports:none.why' : 'reports:none.wait') : 'reports:notOpen.why')}
        />
      )}
      <RoundList
        rows={roundsOf(page.reports, page.rounds, fiscalYear)}
        today={today}
        current={{ fiscalYear, months }}
      />
    </>
  );
}

function OpenForm({ round, busy }: { round: { fiscalYear: number; months: number }; busy: boolean }) {
  const { t } = useTranslation('reports');
  return (
    <AppForm method="post">
      <input type="hidden" name="fiscalYear" value={round.fiscalYear} />
      <input type="hidden" name="months" value={round.months} />
      <Button kind="main" wide busy={busy}>
        {t('reports:act.open')}
      </Button>
    </AppForm>
  );
}
