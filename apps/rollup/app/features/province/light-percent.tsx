import { Percent } from '@sujarit/ui/figures/percent';
import { StateBadge } from '@sujarit/ui/state/state-badge';
import { useTranslation } from 'react-i18next';
import styles from './light-percent.module.css';

interface LightPercentProps {
  light: string;
  percent: number | null | undefined;
  counted: number;
  projects: number;
}

/** A percent with its colour, the colour's word and the denominator; not reported is no percent. */
export function LightPercent({ light, percent, counted, projects }: LightPercentProps) {
  const { t, i18n } = useTranslation('states');
  const label = t(`states:light.${light}`);
  if (percent === null || percent === undefined) {
    return <StateBadge kind="light" state={light} label={label} plain />;
  }
  return (
    <span className={styles.whole}>
      <Percent percent={percent} part={counted} whole={projects} locale={i18n.language} />
      <StateBadge kind="light" state={light} label={label} plain />
    </span>
  );
}
