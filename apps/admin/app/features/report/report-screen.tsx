import { ButtonLink } from '@sujarit/ui/button/button';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { Tabs } from '@sujarit/ui/navigation/tabs';
import { Trail } from '@sujarit/ui/navigation/trail';
import { Notice } from '@sujarit/ui/notice/notice';
import { EmptyState } from '@sujarit/ui/page/empty-state';
import { PageHeader } from '@sujarit/ui/page/page-header';
import { useTranslation } from 'react-i18next';
import type { ReportPageQuery } from '../../gql/graphql.ts';
import { may } from '../viewer/may.ts';
import { entryAddress, reportAddress, roundAddress, sendAddress } from './report-address.ts';
import { entryGroups } from './report-lines.ts';
import { ReportBadges } from './report-standing.tsx';
import { ReportTable } from './report-table.tsx';
import { ReturnedNotice } from './returned-notice.tsx';
import { useRoundTitle } from './use-round-title.ts';
import { useStandingWords } from './use-standing-words.ts';

interface ReportScreenProps {
  page: { report: ReportPageQuery['report']; today: string; actions: readonly string[]; role: string };
  /** only the projects that nobody has filled in */
  todo: boolean;
  /** the report went to the province by the act that led here */
  justSent: boolean;
}

/** One report: every project of the year with what is reported of it; the act at the right is the next one of the viewer's role. */
export function ReportScreen({ page, todo, justSent }: ReportScreenProps) {
  const { t } = useTranslation('reports');
  const title = useRoundTitle();
  const words = useStandingWords();
  const { report, today, role } = page;
  const { entries, standing } = report;
  const editable = report.state === 'DRAFT' || report.state === 'RETURNED';
  const ownFirst = role === 'DIVISION_HEAD';
  const unfilled = entries.filter(({ status }) => status === 'NOT_STARTED');
  const nextOwn = entryGroups(unfilled, ownFirst)
    .flatMap((group) => group.entries)
    .find((entry) => entry.editable);
  const address = reportAddress(report);
  const shown = todo ? unfilled : entries;
  return (
    <>
      <PageHeader
        trail={<Trail label={t('reports:trail')} steps={[{ to: roundAddress(report), label: t('reports:all') }]} />}
        title={title(report)}
        badges={<ReportBadges state={report.state} standing={standing?.standing} />}
        state={words({ round: report.round, standing, sentOn: editable ? null : report.sentOn, today })}
        act={
          editable && may(page, 'report.send') ? (
            <ButtonLink kind="main" to={sendAddress(report)}>
              {t('reports:act.checkAndSend')}
            </ButtonLink>
          ) : nextOwn ? (
            <ButtonLink kind="main" to={entryAddress(report, nextOwn.id)}>
              {t('reports:act.next')}
            </ButtonLink>
          ) : undefined
        }
      />
      <ReturnedNotice report={report} />
      {report.sentAt && !editable ? (
        <Notice
          kind={standing?.standing === 'LATE' ? 'warn' : 'success'}
          live={justSent}
          title={t('reports:sent.title', { name: report.senderName })}
        >
          <p>{t(report.state === 'ACCEPTED' ? 'reports:sent.accepted' : 'reports:sent.locked')}</p>
        </Notice>
      ) : null}
      <Tabs
        label={t('reports:shown')}
        tabs={[
          { to: address, label: t('reports:tab.all'), count: formatNumber(entries.length), current: !todo },
          {
            to: `${address}&show=todo`,
            label: t('reports:tab.todo'),
            count: formatNumber(unfilled.length),
            current: todo,
          },
        ]}
      />
      {shown.length === 0 ? (
        <EmptyState title={t('reports:nothingTodo.title')} why={t('reports:nothingTodo.why')} />
      ) : (
        <ReportTable report={report} entries={shown} ownFirst={ownFirst} />
      )}
    </>
  );
}
