import { daysBetween } from '@sujarit/domain/fiscal-calendar';
import type { RoundStanding } from '@sujarit/domain/report-lifecycle';
import { formatBuddhistDate } from '@sujarit/ui/format/buddhist-date.ts';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { useTranslation } from 'react-i18next';

interface Stood {
  round: { dueOn: string; opensOn?: string } | null | undefined;
  standing: { standing: RoundStanding; daysLate: number } | null | undefined;
  sentOn?: string | null | undefined;
  today: string;
}

/** Where a round stands, in one line: when it is due and how far off that is, or when it was sent and how late. */
export function useStandingWords(): (stood: Stood) => string {
  const { t, i18n } = useTranslation('reports');
  const day = (iso: string) => formatBuddhistDate(iso, i18n.language);
  const days = (count: number) => t('reports:days', { count, figure: formatNumber(count) });
  return ({ round, standing, sentOn, today }) => {
    if (!round || !standing)
      return sentOn ? t('reports:standing.sent', { sent: day(sentOn) }) : t('reports:standing.noDates');
    const due = t('reports:due', { due: day(round.dueOn) });
    switch (standing.standing) {
      case 'NOT_OPEN':
        return `${t('reports:standing.opens', { opens: day(round.opensOn ?? today) })} · ${due}`;
      case 'OPEN': {
        const left = daysBetween(today, round.dueOn);
        return `${due} · ${left === 0 ? t('reports:standing.lastDay') : t('reports:standing.left', { days: days(left) })}`;
      }
      case 'MISSING':
        return `${due} · ${t('reports:standing.past', { days: days(standing.daysLate) })}`;
      case 'ON_TIME':
        return t('reports:standing.onTime', { sent: day(sentOn ?? today) });
      case 'LATE':
        return t('reports:standing.late', { sent: day(sentOn ?? today), days: days(standing.daysLate) });
    }
  };
}
