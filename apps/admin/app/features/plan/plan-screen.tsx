import { useSearchParams } from '@remix-run/react';
import { ButtonLink } from '@sujarit/ui/button/button';
import { Stat, Stats } from '@sujarit/ui/figures/stat';
import { formatBaht } from '@sujarit/ui/format/baht.ts';
import { formatFiscalYears } from '@sujarit/ui/format/fiscal-year.ts';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { AppLink } from '@sujarit/ui/navigation/navigation';
import { Tabs } from '@sujarit/ui/navigation/tabs';
import { Notice } from '@sujarit/ui/notice/notice';
import { PageHeader } from '@sujarit/ui/page/page-header';
import { StateBadge } from '@sujarit/ui/state/state-badge';
import { useTranslation } from 'react-i18next';
import type { PlanPageQuery } from '../../gql/graphql.ts';
import type { Refusal } from '../problem/refusal.ts';
import { NextAct } from './next-act.tsx';
import { type OtherPlan, OtherPlans } from './other-plans.tsx';
import { PlanHistory } from './plan-history.tsx';
import { totalsOf, yearsBetween } from './plan-lines.ts';
import { PlanProjects } from './plan-projects.tsx';
import { PlanRisks } from './plan-risks.tsx';
import { PlanSource } from './plan-source.tsx';
import { PlanSteps } from './plan-steps.tsx';
import { PlanTargets } from './plan-targets.tsx';
import { planAddress } from './project-address.ts';

interface PlanScreenProps {
  plan: PlanPageQuery['plan'];
  /** the authority's other plans, newest first */
  others: readonly OtherPlan[];
  today: string;
  actions: readonly string[];
  busy: boolean;
  refusal: Refusal | undefined;
}

const PARTS = ['projects', 'risks', 'targets', 'history'] as const;

/** One plan: how it stands, what comes next, and its parts each under its own address. */
export function PlanScreen({ plan, others, today, actions, busy, refusal }: PlanScreenProps) {
  const { t, i18n } = useTranslation(['plan', 'states']);
  const [search] = useSearchParams();
  const part = PARTS.find((one) => one === search.get('part')) ?? 'projects';
  const years = yearsBetween(plan.yearFrom, plan.yearTo);
  const returned = plan.state === 'RETURNED' ? plan.decisions.find(({ kind }) => kind === 'RETURN') : undefined;
  const signature = plan.signatures[0];
  const counts = { projects: plan.projectCount, risks: plan.risks.length, targets: plan.targets.length };
  const partTo = (one: string) => {
    const next = new URLSearchParams(search);
    next.delete('done');
    next.set('part', one);
    return `${planAddress(plan.id)}?${next}`;
  };
  return (
    <>
      <PageHeader
        title={t('plan:title', { years: formatFiscalYears(plan.yearFrom, plan.yearTo) })}
        state={plan.title}
        badges={<StateBadge kind="plan" state={plan.state} label={t(`states:plan.${plan.state}`)} />}
        act={
          <AppLink to={`${planAddress(plan.id)}/file`} reloadDocument>
            {t('plan:downloadWorkbook')}
          </AppLink>
        }
      />
      {returned ? (
        <Notice kind="warn" title={t('plan:returnedBy', { name: returned.deciderName })}>
          <p>{returned.reason}</p>
        </Notice>
      ) : null}
      {signature?.stale ? (
        <Notice kind="warn" title={t('plan:staleTitle')}>
          <p>{t('plan:staleWhy', { name: signature.signerName })}</p>
        </Notice>
      ) : null}
      <PlanSteps plan={plan} />
      <NextAct plan={plan} today={today} actions={actions} busy={busy} refusal={refusal} />
      <Stats>
        <Stat
          label={t('plan:projects')}
          figure={formatNumber(plan.projectCount)}
          note={places(i18n.language, plan, t)}
        />
        <Stat
          label={t('plan:budgetAllYears')}
          figure={formatBaht(totalsOf(plan.projects).all, i18n.language)}
          note={t('plan:baht')}
        />
        <Stat label={t('plan:risks')} figure={formatNumber(plan.risks.length)} note={t('plan:riskAreas')} />
        <Stat
          label={t('plan:gaps')}
          figure={formatNumber(plan.gaps.length)}
          note={plan.gaps.length === 0 ? t('plan:noGaps') : t('plan:gapsHint')}
        />
      </Stats>
      <Tabs
        label={t('plan:parts')}
        tabs={PARTS.map((one) => ({
          to: partTo(one),
          label: t(`plan:part.${one}`),
          current: one === part,
          ...(one === 'history' ? {} : { count: formatNumber(counts[one]) }),
        }))}
      />
      {part === 'projects' ? <PlanProjects plan={plan} years={years} actions={actions} busy={busy} /> : null}
      {part === 'risks' ? <PlanRisks plan={plan} actions={actions} busy={busy} /> : null}
      {part === 'targets' ? (
        <>
          {plan.editable && actions.includes('plan.edit') ? (
            <div className="row">
              <ButtonLink to={`${planAddress(plan.id)}/targets`}>{t('plan:editTargets')}</ButtonLink>
            </div>
          ) : null}
          <PlanTargets targets={plan.targets} years={years} />
        </>
      ) : null}
      {part === 'history' ? (
        <>
          <PlanHistory signatures={plan.signatures} decisions={plan.decisions} takeovers={plan.takeovers} />
          <PlanSource source={plan.sourceImport} />
          <OtherPlans plans={others} />
        </>
      ) : null}
    </>
  );
}

/** How many of the framework's lowest places have a project (DOMAIN: empty ones are allowed). */
function places(
  language: string,
  plan: PlanPageQuery['plan'],
  t: (key: string, values: Record<string, unknown>) => string,
): string {
  const { nodes } = plan.framework;
  const lowest = nodes.filter(({ code }) => !nodes.some(({ parentCode }) => parentCode === code));
  const used = new Set(plan.projects.flatMap((project) => project.places.map(({ node }) => node.code)));
  const filled = lowest.filter(({ code }) => used.has(code)).length;
  return t('plan:filledPlaces', {
    filled,
    of: lowest.length,
    level: language.startsWith('en') ? t('plan:lowestPlaces', {}) : plan.framework.levels.at(-1),
  });
}
