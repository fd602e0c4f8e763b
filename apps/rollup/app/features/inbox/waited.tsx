import { daysBetween, thaiDate } from '@sujarit/domain/fiscal-calendar';
import { formatBuddhistDate } from '@sujarit/ui/format/buddhist-date.ts';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { useTranslation } from 'react-i18next';

interface WaitedProps {
  /** ISO moment or day it came */
  since: string | null | undefined;
  /** ISO day */
  today: string;
}

/** When it came, and for how many days it has waited. */
export function Waited({ since, today }: WaitedProps) {
  const { t, i18n } = useTranslation('inbox');
  if (!since) return <>–</>;
  const day = since.length > 10 ? thaiDate(new Date(since)) : since;
  const days = Math.max(0, daysBetween(day, today));
  return (
    <>
      {formatBuddhistDate(day, i18n.language, { short: true })}
      <br />
      <span className="small soft">{t('inbox:waited', { days: formatNumber(days) })}</span>
    </>
  );
}
