import { formatMoment } from '@sujarit/ui/format/buddhist-date.ts';
import { Notice } from '@sujarit/ui/notice/notice';
import { useTranslation } from 'react-i18next';

interface ReturnedNoticeProps {
  report: {
    state: string;
    decisions: readonly { kind: string; reason?: string | null; deciderName: string; decidedAt: string }[];
  };
}

/** Why the province gave the report back, on top of everything until it is sent again. */
export function ReturnedNotice({ report }: ReturnedNoticeProps) {
  const { t, i18n } = useTranslation('reports');
  const decision = report.decisions.find(({ kind }) => kind === 'RETURN');
  if (report.state !== 'RETURNED' || !decision) return null;
  return (
    <Notice kind="warn" title={t('reports:returned.title')}>
      <p>{decision.reason}</p>
      <p className="small">
        {t('reports:returned.by', {
          name: decision.deciderName,
          at: formatMoment(decision.decidedAt, i18n.language),
        })}
      </p>
      <p>{t('reports:returned.mend')}</p>
    </Notice>
  );
}
