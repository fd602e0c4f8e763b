import { AppLink } from '@sujarit/ui/navigation/navigation';
import { StateBadge } from '@sujarit/ui/state/state-badge';
import { useTranslation } from 'react-i18next';
import { planAddress } from '../plan/project-address.ts';
import styles from './sign.module.css';

interface TopRisksProps {
  planId: string;
  risks: readonly {
    id: string;
    process: string;
    issues: readonly string[];
    level: string;
    controls: readonly unknown[];
  }[];
}

const SHOWN = 3;
const ORDER = ['VERY_HIGH', 'HIGH', 'MEDIUM', 'LOW'];

/** The gravest risks, each with what is done about it. */
export function TopRisks({ planId, risks }: TopRisksProps) {
  const { t } = useTranslation(['sign', 'states', 'plan']);
  const gravest = [...risks].sort((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level)).slice(0, SHOWN);
  return (
    <section className="panel stack-close" aria-labelledby="sign-risks">
      <h2 id="sign-risks">{t('sign:topRisks')}</h2>
      {gravest.length === 0 ? <p className="soft">{t('plan:noRisks')}</p> : null}
      <ul className={styles.risks}>
        {gravest.map(({ id, process, issues, level, controls }) => (
          <li key={id}>
            <StateBadge kind="risk" state={level} label={t(`states:risk.${level}`)} />
            <p>
              <strong>{process}</strong>
            </p>
            <p>{issues[0]}</p>
            <p className="small soft">{t('sign:controls', { count: controls.length })}</p>
          </li>
        ))}
      </ul>
      {risks.length > SHOWN ? (
        <p>
          <AppLink to={`${planAddress(planId)}?part=risks`}>{t('sign:allRisks', { count: risks.length })}</AppLink>
        </p>
      ) : null}
    </section>
  );
}
