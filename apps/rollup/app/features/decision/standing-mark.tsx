import { formatMoment } from '@sujarit/ui/format/buddhist-date.ts';
import { Notice } from '@sujarit/ui/notice/notice';
import { useTranslation } from 'react-i18next';

/** The mark that another officer set meanwhile, as the conflict holds it. */
export interface MarkNow {
  ordinal: number;
  consistent: boolean | null;
  reason: string | null;
  markerName: string;
  markedAt: string;
}

/** The mark that stands in the way of one's own; null where something else does. */
export function standingMark(refused: { code: string; current: unknown } | null): MarkNow | null {
  return refused?.code === 'MARKED_MEANWHILE' ? (refused.current as MarkNow) : null;
}

/** What another officer said of the project meanwhile: beside what one is about to say. */
export function StandingMark({ mark }: { mark: MarkNow }) {
  const { t, i18n } = useTranslation('decision');
  const { consistent, reason, markerName, markedAt } = mark;
  const said = consistent === null ? 'takenBack' : consistent ? 'consistent' : 'notConsistent';
  return (
    <Notice
      kind="warn"
      title={t(`decision:standing.${said}`, { name: markerName, when: formatMoment(markedAt, i18n.language) })}
    >
      {reason ? <p>{reason}</p> : null}
      <p>{t('decision:standing.again')}</p>
    </Notice>
  );
}
