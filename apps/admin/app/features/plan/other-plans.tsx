import { formatFiscalYears } from '@sujarit/ui/format/fiscal-year.ts';
import { AppLink } from '@sujarit/ui/navigation/navigation';
import { StateBadge } from '@sujarit/ui/state/state-badge';
import { useTranslation } from 'react-i18next';
import { planAddress } from './project-address.ts';

export interface OtherPlan {
  id: string;
  state: string;
  yearFrom: number;
  yearTo: number;
}

/** The authority's other plans: earlier years, earlier revisions. */
export function OtherPlans({ plans }: { plans: readonly OtherPlan[] }) {
  const { t } = useTranslation(['plan', 'states']);
  if (plans.length === 0) return null;
  return (
    <section className="panel stack-close" aria-labelledby="other-plans">
      <h2 id="other-plans">{t('plan:others')}</h2>
      {plans.map(({ id, state, yearFrom, yearTo }) => (
        <p key={id} className="row">
          <AppLink to={planAddress(id)}>{t('plan:title', { years: formatFiscalYears(yearFrom, yearTo) })}</AppLink>
          <StateBadge kind="plan" state={state} label={t(`states:plan.${state}`)} plain />
        </p>
      ))}
    </section>
  );
}
