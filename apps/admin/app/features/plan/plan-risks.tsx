import { AppLink } from '@sujarit/ui/navigation/navigation';
import { StateBadge } from '@sujarit/ui/state/state-badge';
import { useTranslation } from 'react-i18next';
import styles from './plan-risks.module.css';
import { projectAddress } from './project-address.ts';

interface PlanRisk {
  id: string;
  ordinal: number;
  process: string;
  issues: readonly string[];
  level: string;
  controls: readonly { ordinal: number; text: string; project?: { id: string; ordinal: number } | null }[];
}

/** The risk table of ส่วนที่ ๑: area, events, level, measures; a measure that is a project leads to it. */
export function PlanRisks({ planId, risks }: { planId: string; risks: readonly PlanRisk[] }) {
  const { t } = useTranslation(['plan', 'states']);
  if (risks.length === 0) return <p className="soft">{t('plan:noRisks')}</p>;
  return (
    <ol className={styles.risks}>
      {risks.map((risk) => (
        <li key={risk.id} className="panel">
          <div className={styles.head}>
            <h3>
              {risk.ordinal}. {risk.process}
            </h3>
            <StateBadge
              kind="risk"
              state={risk.level}
              label={t('plan:riskLevel', { level: t(`states:risk.${risk.level}`) })}
            />
          </div>
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
