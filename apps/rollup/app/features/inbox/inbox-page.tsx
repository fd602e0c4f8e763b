import { ButtonLink } from '@sujarit/ui/button/button';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { EmptyState } from '@sujarit/ui/page/empty-state';
import { PageHeader } from '@sujarit/ui/page/page-header';
import { useTranslation } from 'react-i18next';
import { DecisionDialog, DecisionNotice } from '../decision/decision-dialog.tsx';
import { useDecision } from '../decision/use-decision.ts';
import type { Inbox } from './inbox.server.ts';
import { PlansWaiting } from './plans-waiting.tsx';
import { ReportsWaiting } from './reports-waiting.tsx';

/** The office's tray: signed plans and sent reports that wait for its word, the longest waiting first. */
export function InboxPage({ inbox, today }: { inbox: Inbox; today: string }) {
  const { t } = useTranslation('inbox');
  const desk = useDecision();
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
      {nothing ? <EmptyState title={t('inbox:nothingTitle')} why={t('inbox:nothingWhy')} /> : null}
      {plans.totalCount > 0 ? <PlansWaiting plans={plans} desk={desk} today={today} /> : null}
      {reports.totalCount > 0 ? <ReportsWaiting reports={reports} desk={desk} today={today} /> : null}
      <DecisionDialog desk={desk} />
    </>
  );
}
