import { formatNumber } from '@sujarit/ui/format/number.ts';
import { useTranslation } from 'react-i18next';

interface ItaScoreProps {
  total: string | null | undefined;
  level?: string | null | undefined;
  lastTotal?: string | null | undefined;
}

/** Difference of two scores in hundredths, exact; null where one is not known. */
export function scoreDifference(total: string | null | undefined, lastTotal: string | null | undefined): number | null {
  if (!total || !lastTotal) return null;
  return (Math.round(Number(total) * 100) - Math.round(Number(lastTotal) * 100)) / 100;
}

/** An ITA score with how it differs from the year before. */
export function ItaScore({ total, level, lastTotal }: ItaScoreProps) {
  const { t } = useTranslation('province');
  if (!total) {
    return (
      <span className="soft">
        <span aria-hidden="true">–</span>
        <span className="aloud">{t('province:noIta')}</span>
      </span>
    );
  }
  const difference = scoreDifference(total, lastTotal);
  const sign = difference !== null && difference > 0 ? '+' : '';
  return (
    <>
      {formatNumber(total, { decimals: 2 })}
      {level ? <span className="small soft"> {level}</span> : null}
      {difference === null ? null : (
        <span className="small soft">
          <br />
          <span className="aloud">{t('province:itaDifference')} </span>
          {sign}
          {formatNumber(difference, { decimals: 2 })}
        </span>
      )}
    </>
  );
}

/** How a score differs from the year before, with that year's score. */
export function ItaChange({ total, lastTotal }: ItaScoreProps) {
  const difference = scoreDifference(total, lastTotal);
  return (
    <>
      {difference === null ? '–' : `${difference > 0 ? '+' : ''}${formatNumber(difference, { decimals: 2 })}`}
      {lastTotal ? (
        <span className="small soft">
          <br />
          {formatNumber(lastTotal, { decimals: 2 })}
        </span>
      ) : null}
    </>
  );
}
