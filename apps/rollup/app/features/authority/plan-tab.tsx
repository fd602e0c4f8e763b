import { useParams, useSearchParams } from '@remix-run/react';
import { Button } from '@sujarit/ui/button/button';
import { formatBuddhistDate, formatMoment } from '@sujarit/ui/format/buddhist-date.ts';
import { formatFiscalYears } from '@sujarit/ui/format/fiscal-year.ts';
import { KeyValues } from '@sujarit/ui/lists/key-values';
import { AppLink } from '@sujarit/ui/navigation/navigation';
import { Notice } from '@sujarit/ui/notice/notice';
import { EmptyState } from '@sujarit/ui/page/empty-state';
import { StateBadge } from '@sujarit/ui/state/state-badge';
import { useTranslation } from 'react-i18next';
import type { DecisionDesk } from '../decision/use-decision.ts';
import type { AuthorityView, PlanView } from './authority.server.ts';
import { PlanProjects } from './plan-projects.tsx';
import { PlanRisks } from './plan-risks.tsx';
import { PlanTargets } from './plan-targets.tsx';

interface PlanTabProps {
  plan: PlanView | null;
  plans: AuthorityView['authority']['plans'];
  may: { decidePlan: boolean; mark: boolean };
  desk: DecisionDesk;
  subject: string;
  /** the page of a project */
  toProject: (id: string) => string;
}

/** The plan as the office reads it; while it waits for the office's word, with the acts on top. */
export function PlanTab({ plan, plans, may, desk, subject, toProject }: PlanTabProps) {
  const { t } = useTranslation('authority');
  if (!plan) {
    return (
      <EmptyState
        title={t('authority:noPlanTitle')}
        why={t('authority:noPlanWhy')}
        act={plans.length > 0 ? <OtherPlans plans={plans} current={null} /> : undefined}
      />
    );
  }
  return (
    <div className="stack">
      {plan.state === 'SIGNED' && may.decidePlan ? <PlanDecisionBar plan={plan} desk={desk} subject={subject} /> : null}
      <PlanFacts plan={plan} />
      {plans.length > 1 ? <OtherPlans plans={plans} current={plan.id} /> : null}
      <PlanTargets plan={plan} />
      <PlanProjects plan={plan} mayMark={may.mark} desk={desk} toProject={toProject} />
      <PlanRisks risks={plan.risks} />
    </div>
  );
}

function PlanDecisionBar({ plan, desk, subject }: { plan: PlanView; desk: DecisionDesk; subject: string }) {
  const { t } = useTranslation('authority');
  const stale = plan.signatures[0]?.stale !== false;
  const act = { id: plan.id, version: plan.version, subject };
  return (
    <Notice kind={stale ? 'warn' : 'info'} title={stale ? t('authority:waitsStale') : t('authority:waitsPlan')}>
      <p>{stale ? t('authority:waitsStaleWhy') : t('authority:waitsPlanWhy')}</p>
      <div className="row">
        {stale ? null : (
          <Button type="button" kind="main" onClick={() => desk.begin({ kind: 'approvePlan', ...act })}>
            {t('authority:approvePlan')}
          </Button>
        )}
        <Button type="button" kind="danger" onClick={() => desk.begin({ kind: 'returnPlan', ...act })}>
          {t('authority:returnPlan')}
        </Button>
      </div>
    </Notice>
  );
}

function PlanFacts({ plan }: { plan: PlanView }) {
  const { t, i18n } = useTranslation(['authority', 'states']);
  const locale = i18n.language;
  const [signature, ...earlier] = plan.signatures;
  return (
    <section className="panel stack-close" aria-labelledby="plan-title">
      <h2 id="plan-title">{plan.title}</h2>
      <KeyValues
        items={[
          { label: t('authority:years'), value: formatFiscalYears(plan.yearFrom, plan.yearTo) },
          { label: t('authority:framework'), value: locale === 'en' ? plan.framework.titleEn : plan.framework.titleTh },
          {
            label: t('authority:state'),
            value: <StateBadge kind="plan" state={plan.state} label={t(`states:plan.${plan.state}`)} />,
          },
          ...(plan.revision > 1 ? [{ label: t('authority:revision'), value: String(plan.revision) }] : []),
          {
            label: t('authority:announced'),
            value: plan.announcedOn
              ? [formatBuddhistDate(plan.announcedOn, locale), plan.signatory].filter(Boolean).join(' · ')
              : t('authority:notAnnounced'),
          },
          {
            label: t('authority:signature'),
            value: signature ? (
              <>
                {signature.signerName}
                {signature.position ? ` (${signature.position})` : ''}
                <br />
                {formatMoment(signature.signedAt, locale)}
                <br />
                <span className="small soft">
                  {t('authority:contentHash')} <code>{signature.contentHash.slice(0, 16)}</code>
                </span>
                {signature.stale ? (
                  <>
                    <br />
                    <strong>{t('authority:stale')}</strong>
                  </>
                ) : null}
              </>
            ) : (
              t('authority:notSigned')
            ),
          },
          ...(earlier.length > 0
            ? [{ label: t('authority:earlierSignatures'), value: t('authority:times', { count: earlier.length }) }]
            : []),
        ]}
      />
    </section>
  );
}

function OtherPlans({ plans, current }: { plans: PlanTabProps['plans']; current: string | null }) {
  const { t } = useTranslation(['authority', 'states']);
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const address = (planId: string) => {
    const next = new URLSearchParams(search);
    next.set('planId', planId);
    return `/authorities/${encodeURIComponent(id)}?${next}`;
  };
  return (
    <p>
      {t('authority:plans')}{' '}
      {plans.map((plan, index) => (
        <span key={plan.id}>
          {index > 0 ? ' · ' : ''}
          <AppLink to={address(plan.id)} aria-current={plan.id === current ? 'true' : undefined}>
            {formatFiscalYears(plan.yearFrom, plan.yearTo)}
            {plan.revision > 1 ? ` (${t('authority:revisionOf', { revision: plan.revision })})` : ''}
          </AppLink>{' '}
          <span className="small soft">{t(`states:plan.${plan.state}`)}</span>
        </span>
      ))}
    </p>
  );
}
