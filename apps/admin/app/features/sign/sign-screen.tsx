import { bahtOf, satangOf } from '@sujarit/domain/aggregate-money';
import { formatMoment } from '@sujarit/ui/format/buddhist-date.ts';
import { formatFiscalYears } from '@sujarit/ui/format/fiscal-year.ts';
import { AppLink } from '@sujarit/ui/navigation/navigation';
import { Notice } from '@sujarit/ui/notice/notice';
import { PageHeader } from '@sujarit/ui/page/page-header';
import { StateBadge } from '@sujarit/ui/state/state-badge';
import { useTranslation } from 'react-i18next';
import type { PlanToSignQuery } from '../../gql/graphql.ts';
import { DimensionTable } from '../plan/dimension-table.tsx';
import { yearsBetween } from '../plan/plan-lines.ts';
import { PlanTargets } from '../plan/plan-targets.tsx';
import { planAddress } from '../plan/project-address.ts';
import { shortHash } from '../plan/short-hash.ts';
import type { Refusal } from '../problem/refusal.ts';
import { RefusalNotice } from '../problem/refusal-notice.tsx';
import type { Changes } from './changes-since.ts';
import styles from './sign.module.css';
import { SignForm } from './sign-form.tsx';
import { TopRisks } from './top-risks.tsx';

interface SignScreenProps {
  plan: PlanToSignQuery['plan'];
  changes: Changes | null;
  busy: boolean;
  refusal: Refusal | undefined;
  unread: boolean;
}

const PARTS = ['projects', 'risks', 'targets'] as const;

/** One page to read and sign, made for a phone: what is signed in figures, what changed since, and the signature with its content's hash. */
export function SignScreen({ plan, changes, busy, refusal, unread }: SignScreenProps) {
  const { t, i18n } = useTranslation(['sign', 'plan', 'states', 'problems']);
  const { language } = i18n;
  const total = bahtOf(plan.budgetByYear.reduce((sum, { budget }) => sum + satangOf(budget), 0n));
  const signature = plan.signatures[0];
  const waiting = plan.state === 'SUBMITTED';
  return (
    <div className={styles.page}>
      <PageHeader
        title={t('plan:title', { years: formatFiscalYears(plan.yearFrom, plan.yearTo) })}
        state={plan.title}
        badges={<StateBadge kind="plan" state={plan.state} label={t(`states:plan.${plan.state}`)} />}
      />
      <RefusalNotice refusal={refusal}>
        {refusal?.code === 'SECOND_FACTOR_NEEDED' ? (
          <p>
            <AppLink to="/account">{t('sign:toAccount')}</AppLink>
          </p>
        ) : null}
      </RefusalNotice>
      {!waiting && signature?.stale !== false ? <Notice kind="info" title={t('sign:notWaiting')} /> : null}
      {signature ? (
        <Notice kind={signature.stale ? 'warn' : 'success'} title={t(signature.stale ? 'sign:stale' : 'sign:fresh')}>
          <p>
            {t('sign:signedBy', {
              name: signature.signerName,
              position: signature.position ?? '',
              when: formatMoment(signature.signedAt, language),
            })}
          </p>
          <p className="small">{t('plan:hash', { hash: shortHash(signature.contentHash) })}</p>
          {changes ? (
            <p>
              {t('sign:changed', {
                what: PARTS.filter((part) => changes[part] > 0)
                  .map((part) => t(`sign:times.${part}`, { count: changes[part] }))
                  .join(' · '),
                by: changes.by.join(', '),
                when: formatMoment(changes.lastAt, language),
              })}
            </p>
          ) : null}
        </Notice>
      ) : null}
      <section className="panel stack-close" aria-labelledby="sign-dimensions">
        <h2 id="sign-dimensions">{t('sign:content')}</h2>
        <DimensionTable dimensions={plan.projectsByDimension} projectCount={plan.projectCount} total={total} />
        {plan.gaps.length > 0 ? <p>{t('sign:gaps', { count: plan.gaps.length })}</p> : null}
        <p>
          <AppLink to={planAddress(plan.id)}>{t('sign:readAll')}</AppLink>
        </p>
      </section>
      <TopRisks planId={plan.id} risks={plan.risks} />
      <section className="panel stack-close" aria-labelledby="sign-targets">
        <h2 id="sign-targets">{t('plan:targets')}</h2>
        <PlanTargets targets={plan.targets} years={yearsBetween(plan.yearFrom, plan.yearTo)} />
      </section>
      {waiting ? <SignForm plan={plan} busy={busy} unread={unread} /> : null}
    </div>
  );
}
