import { Button } from '@sujarit/ui/button/button';
import { formatFiscalYears } from '@sujarit/ui/format/fiscal-year.ts';
import { AppForm } from '@sujarit/ui/navigation/navigation';
import { Trail } from '@sujarit/ui/navigation/trail';
import { PageHeader } from '@sujarit/ui/page/page-header';
import { useTranslation } from 'react-i18next';
import type { RiskPageQuery } from '../../gql/graphql.ts';
import { FieldConflict } from '../conflict/field-conflict.tsx';
import { planPartAddress, riskAddress } from '../plan/project-address.ts';
import { RiskForm, type RiskOutcome } from './risk-form.tsx';
import { type RiskContent, valuesOf } from './risk-values.ts';
import { useRiskWords } from './use-risk-words.ts';

interface RiskScreenProps {
  plan: RiskPageQuery['plan'];
  /** none while it is new */
  risk: RiskPageQuery['plan']['risks'][number] | undefined;
  outcome: RiskOutcome | undefined;
  busy: boolean;
}

/** One risk area, new or standing, edited or in two versions that a person chooses from. */
export function RiskScreen({ plan, risk, outcome, busy }: RiskScreenProps) {
  const { t } = useTranslation(['risk', 'plan']);
  const { labelOf, said } = useRiskWords(plan.projects);
  const back = planPartAddress(plan.id, 'risks');
  const values = valuesOf(
    risk && { ...risk, controls: risk.controls.map(({ text, project }) => ({ text, projectId: project?.id })) },
  );
  const { refusal, typed, was } = outcome ?? {};
  const current = refusal?.code === 'STALE_VERSION' ? (refusal.current as unknown as RiskNow) : null;
  return (
    <>
      <PageHeader
        title={risk ? risk.process : t('risk:new')}
        state={risk ? t('risk:place', { ordinal: risk.ordinal }) : t('risk:newLead')}
        trail={
          <Trail
            label={t('plan:trail')}
            steps={[{ to: back, label: t('plan:title', { years: formatFiscalYears(plan.yearFrom, plan.yearTo) }) }]}
          />
        }
      />
      {current && risk && typed && was ? (
        <FieldConflict
          was={was}
          typed={typed}
          theirs={valuesOf(current)}
          wasNow={valuesOf(current)}
          version={current.version}
          labelOf={labelOf}
          said={said}
          here={riskAddress(plan.id, risk.id)}
          busy={busy}
        />
      ) : (
        <RiskForm
          key={risk?.version}
          values={values}
          version={risk?.version ?? 0}
          projects={plan.projects}
          back={back}
          outcome={outcome}
          busy={busy}
        />
      )}
      {risk && !current ? (
        <AppForm method="post" className="row">
          <input type="hidden" name="act" value="remove" />
          <input type="hidden" name="version" value={risk.version} />
          <Button kind="danger" busy={busy}>
            {t('risk:remove')}
          </Button>
          <span className="small soft">{t('risk:removeHint')}</span>
        </AppForm>
      ) : null}
    </>
  );
}

type RiskNow = RiskContent & { version: number };
