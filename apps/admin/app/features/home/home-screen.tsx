import { ButtonLink } from '@sujarit/ui/button/button';
import { formatFiscalYears } from '@sujarit/ui/format/fiscal-year.ts';
import { AppLink } from '@sujarit/ui/navigation/navigation';
import { EmptyState } from '@sujarit/ui/page/empty-state';
import { PageHeader } from '@sujarit/ui/page/page-header';
import { StateBadge } from '@sujarit/ui/state/state-badge';
import { FileDown, FileUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { PlanSteps } from '../plan/plan-steps.tsx';
import { planAddress } from '../plan/project-address.ts';
import type { home } from './home.server.ts';
import { PlanFigures } from './plan-figures.tsx';
import { WaitingList } from './waiting-list.tsx';

type HomeData = Awaited<ReturnType<typeof home>>;

/** The first page: how the plan stands in one sentence, what waits for me, the plan's life, its figures. */
export function HomeScreen({ authority, plan, waiting, mayImport, period }: HomeData) {
  const { t } = useTranslation(['home', 'plan', 'states']);
  const upload = (
    <ButtonLink kind="main" to="/documents/new" icon={<FileUp size={18} aria-hidden="true" />}>
      {t('plan:bringDocument')}
    </ButtonLink>
  );
  const years = plan ? formatFiscalYears(plan.yearFrom, plan.yearTo) : '';
  return (
    <>
      <PageHeader
        title={authority?.nameTh}
        state={plan ? t(`home:state.${plan.state}`, { years }) : t('home:state.NONE')}
        badges={
          <StateBadge kind="plan" state={plan?.state ?? 'NONE'} label={t(`states:plan.${plan?.state ?? 'NONE'}`)} />
        }
        act={plan ? <ButtonLink to={planAddress(plan.id)}>{t('home:openPlan')}</ButtonLink> : undefined}
      />
      <WaitingList waiting={waiting} />
      {plan ? (
        <>
          <PlanSteps plan={plan} />
          <PlanFigures plan={plan} fiscalYear={period.fiscalYear} />
        </>
      ) : (
        <EmptyState
          title={t('plan:none')}
          why={t(mayImport ? 'plan:noneWhy' : 'home:officerBrings')}
          act={
            mayImport ? (
              <div className="row">
                {upload}
                {authority?.sampleDocument ? (
                  <AppLink to={authority.sampleDocument} reloadDocument download>
                    <span className="row">
                      <FileDown size={18} aria-hidden="true" />
                      {t('home:sample')}
                    </span>
                  </AppLink>
                ) : null}
              </div>
            ) : undefined
          }
        />
      )}
    </>
  );
}
