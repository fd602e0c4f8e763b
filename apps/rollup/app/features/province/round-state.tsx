import { formatNumber } from '@sujarit/ui/format/number.ts';
import { StateBadge } from '@sujarit/ui/state/state-badge';
import { useTranslation } from 'react-i18next';

interface RoundStateProps {
  standing: string | null | undefined;
  daysLate: number | null | undefined;
  reportState: string | null | undefined;
}

/** Where a round's report stands, with its days late and, while it is worked on, by whom. */
export function RoundState({ standing, daysLate, reportState }: RoundStateProps) {
  const { t } = useTranslation(['states', 'province']);
  const state = reportState ?? 'NONE';
  const worked = state === 'RETURNED' || state === 'DRAFT';
  return (
    <>
      {standing ? (
        <StateBadge kind="standing" state={standing} label={t(`states:standing.${standing}`)} plain />
      ) : (
        <StateBadge kind="report" state={state} label={t(`states:report.${state}`)} plain />
      )}
      {daysLate || (standing && worked) ? (
        <span className="small soft">
          <br />
          {daysLate ? t('province:daysLate', { days: formatNumber(daysLate) }) : null}
          {daysLate && worked ? ' · ' : null}
          {standing && worked ? t(`states:report.${state}`) : null}
        </span>
      ) : null}
    </>
  );
}
