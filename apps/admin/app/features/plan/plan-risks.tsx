import { Button, ButtonLink } from '@sujarit/ui/button/button';
import { AppForm, AppLink } from '@sujarit/ui/navigation/navigation';
import { StateBadge } from '@sujarit/ui/state/state-badge';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PlanPageQuery } from '../../gql/graphql.ts';
import styles from './plan-risks.module.css';
import { planAddress, projectAddress, riskAddress } from './project-address.ts';

interface PlanRisksProps {
  plan: PlanPageQuery['plan'];
  actions: readonly string[];
  busy: boolean;
}

/** The risk table of ส่วนที่ ๑ with those that were taken out. */
export function PlanRisks({ plan, actions, busy }: PlanRisksProps) {
  const { t } = useTranslation('plan');
  const edit = plan.editable && actions.includes('risk.edit');
  return (
    <div className="stack-close">
      {edit ? (
        <div className="row">
          <ButtonLink to={`${planAddress(plan.id)}/risks/new`} icon={<Plus size={18} aria-hidden="true" />}>
            {t('plan:addRisk')}
          </ButtonLink>
        </div>
      ) : null}
      {plan.risks.length === 0 ? (
        <p className="soft">{t('plan:noRisks')}</p>
      ) : (
        <RiskList planId={plan.id} risks={plan.risks} edit={edit} />
      )}
      {edit && plan.removedRisks.length > 0 ? (
        <section className="panel stack-close" aria-labelledby="removed-risks">
          <h2 id="removed-risks">{t('plan:removedRisks')}</h2>
          {plan.removedRisks.map(({ id, process, version }) => (
            <AppForm key={id} method="post" className="row">
              <input type="hidden" name="act" value="restoreRisk" />
              <input type="hidden" name="risk" value={id} />
              <input type="hidden" name="version" value={version} />
              <span>{process}</span>
              <Button small busy={busy}>
                {t('plan:restore')}
              </Button>
            </AppForm>
          ))}
        </section>
      ) : null}
    </div>
  );
}

interface RiskListProps {
  planId: string;
  risks: PlanPageQuery['plan']['risks'];
  edit: boolean;
}

/** Area, events, level, measures; a measure that is a project leads to it. */
function RiskList({ planId, risks, edit }: RiskListProps) {
  const { t } = useTranslation(['plan', 'states']);
  return (
    <ol className={styles.risks}>
      {risks.map((risk) => (
        <li key={risk.id} className="panel">
          <div className={styles.head}>
            <h3>
              {risk.ordinal}.{' '}
              {edit ? <AppLink to={riskAddress(planId, risk.id)}>{risk.process}</AppLink> : risk.process}
            </h3>
            <StateBadge
              kind="risk"
              state={risk.level}
              label={t('plan:riskLevel', { level: t(`states:risk.${risk.level}`) })}
            />
          </div>
          {risk.likelihood && risk.impact ? (
            <p className="small soft">
              {t('plan:riskScore', {
                likelihood: risk.likelihood,
                impact: risk.impact,
                score: risk.likelihood * risk.impact,
              })}
            </p>
          ) : null}
          <div className={styles.parts}>
            <div>
              <h4>{t('plan:riskIssues')}</h4>
              <ul>
                {risk.issues.map((issue) => (
                  <li key={issue}>{issue}</li>
                ))}
              </ul>
            </div>
            <div>
              <h4>{t('plan:riskControls')}</h4>
              <ul>
                {risk.controls.map(({ ordinal, text, project }) => (
                  <li key={ordinal}>
                    {text}
                    {project ? (
                      <>
                        {' '}
                        <AppLink to={projectAddress(planId, project.id)}>
                          {t('plan:projectNo', { ordinal: project.ordinal })}
                        </AppLink>
                      </>
                    ) : null}
                  </li>
                ))}
              </ul>
            </div>
          </div>
        </li>
      ))}
    </ol>
  );
}
