import { formatPercent } from '@sujarit/ui/format/percent.ts';
import { StateBadge } from '@sujarit/ui/state/state-badge';
import { useTranslation } from 'react-i18next';

/** The state of a report and where it stands in its round, as badges. */
export function ReportBadges({ state, standing }: { state: string; standing: string | undefined }) {
  const { t } = useTranslation('states');
  const told = standing !== undefined && !(standing === 'OPEN' && state === 'NONE');
  return (
    <>
      <StateBadge kind="report" state={state} label={t(`states:report.${state}`)} />
      {told ? <StateBadge kind="standing" state={standing} label={t(`states:standing.${standing}`)} /> : null}
    </>
  );
}

/** The colour of a report's percent (R9); of one that is not sent, the colour that it would have. */
export function LightBadge({ progress }: { progress: { light: string; lightWhenSent: string } }) {
  const { t } = useTranslation(['states', 'reports']);
  const sent = progress.light !== 'NOT_REPORTED';
  const light = sent ? progress.light : progress.lightWhenSent;
  const word = t(`states:light.${light}`);
  return <StateBadge kind="light" state={light} label={sent ? word : t('reports:lightIfSent', { light: word })} />;
}

/** The percent as the round counts it, or a dash where nothing is planned. */
export function percentWords(percent: number | null | undefined): string {
  return percent === null || percent === undefined ? '–' : formatPercent(percent);
}
