import { formatMoment } from '@sujarit/ui/format/buddhist-date.ts';
import { Notice } from '@sujarit/ui/notice/notice';
import { useTranslation } from 'react-i18next';

interface BlockedNoticeProps {
  block: string;
  /** the province's latest word on the project */
  mark: { reason?: string | null; markerName: string; markedAt: string } | undefined;
}

/** Why the entry cannot be changed now (R7, R8, or the report is with the province), and what would open it. */
export function BlockedNotice({ block, mark }: BlockedNoticeProps) {
  const { t, i18n } = useTranslation('reports');
  return (
    <Notice kind={block === 'PROJECT_NOT_CONSISTENT' ? 'warn' : 'info'} title={t(`reports:blockedTitle.${block}`)}>
      <p>{t(`reports:blocked.${block}`)}</p>
      {block === 'PROJECT_NOT_CONSISTENT' && mark ? (
        <>
          <p>{mark.reason}</p>
          <p className="small">
            {t('reports:markedBy', { name: mark.markerName, at: formatMoment(mark.markedAt, i18n.language) })}
          </p>
        </>
      ) : null}
    </Notice>
  );
}
