import { useSearchParams } from '@remix-run/react';
import { ButtonLink } from '@sujarit/ui/button/button';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { AppLink } from '@sujarit/ui/navigation/navigation';
import { EmptyState } from '@sujarit/ui/page/empty-state';
import { PageHeader } from '@sujarit/ui/page/page-header';
import { useTranslation } from 'react-i18next';
import { BrokenRunNotice } from '../decision/broken-run.tsx';
import { DecisionDialog, DecisionNotice } from '../decision/decision-dialog.tsx';
import { ManyDialog } from '../decision/many-dialog.tsx';
import { useBrokenRun } from '../decision/use-broken-run.ts';
import { useDecision } from '../decision/use-decision.ts';
import { useMany } from '../decision/use-many.ts';
import type { Inbox } from './inbox.server.ts';
import { PlansWaiting } from './plans-waiting.tsx';
import { ReportsWaiting } from './reports-waiting.tsx';
import { shownAtOnce } from './shown-at-once.ts';

/** The office's tray: signed plans and sent reports that wait for its word, the longest waiting first. */
export function InboxPage({ inbox, today, whose }: { inbox: Inbox; today: string; whose: string }) {
  const { t } = useTranslation('inbox');
  const desk = useDecision();
  const many = useMany(whose);
  const broken = useBrokenRun(whose, many);
  const { plans, reports } = inbox;
  const nothing = plans.totalCount + reports.totalCount === 0;
  return (
    <>
      <PageHeader
        title={t('inbox:title')}
        state={t('inbox:state', {
          plans: formatNumber(plans.totalCount),
          reports: formatNumber(reports.totalCount),
        })}
        act={<ButtonLink to="/consistency">{t('inbox:toConsistency')}</ButtonLink>}
      />
      <DecisionNotice desk={desk} />
      {broken && !many.open ? <BrokenRunNotice run={broken} /> : null}
      {nothing ? <EmptyState title={t('inbox:nothingTitle')} why={t('inbox:nothingWhy')} /> : null}
      {nothing ? null : <ShowMore inbox={inbox} />}
      {plans.totalCount > 0 ? <PlansWaiting plans={plans} desk={desk} many={many} today={today} /> : null}
      {reports.totalCount > 0 ? <ReportsWaiting reports={reports} desk={desk} many={many} today={today} /> : null}
      <DecisionDialog desk={desk} />
      {many.open ? <ManyDialog desk={many} /> : null}
    </>
  );
}

/** How choosing goes, and the way to show more of what waits, so that it can be decided on at a time. */
function ShowMore({ inbox: { plans, reports } }: { inbox: Inbox }) {
  const { t } = useTranslation('inbox');
  const [asked] = useSearchParams();
  const isMore = Math.max(plans.totalCount, reports.totalCount) > shownAtOnce(asked);
  return (
    <p className="soft small">
      {t('inbox:choosing')}
      {isMore && asked.get('show') !== '500' ? (
        <>
          {' '}
          <AppLink to="/inbox?show=500">{t('inbox:showMore')}</AppLink>
        </>
      ) : null}
    </p>
  );
}
