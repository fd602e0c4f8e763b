import { formatMoment } from '@sujarit/ui/format/buddhist-date.ts';
import { Timeline, type TimelineEvent } from '@sujarit/ui/history/timeline';
import { EmptyState } from '@sujarit/ui/page/empty-state';
import { useTranslation } from 'react-i18next';
import type { PlanView, ReportHead } from './authority.server.ts';

interface HistoryViewProps {
  plan: PlanView | null;
  report: ReportHead | null;
}

interface Happened {
  id: string;
  iso: string;
  what: string;
  detail: string | null | undefined;
}

/** Signatures, decisions and marks on the plan and the round's report, the latest first. */
export function HistoryView({ plan, report }: HistoryViewProps) {
  const { t, i18n } = useTranslation('authority');
  const happened: Happened[] = [
    ...(plan?.signatures ?? []).map(({ signerName, signedAt, stale }) => ({
      id: `sign ${signedAt}`,
      iso: signedAt,
      what: t('authority:happened.SIGN', { name: signerName }),
      detail: stale ? t('authority:stale') : null,
    })),
    ...(plan?.decisions ?? []).map(({ kind, deciderName, decidedAt, reason }) => ({
      id: `plan ${decidedAt}`,
      iso: decidedAt,
      what: t(`authority:happened.PLAN_${kind}`, { name: deciderName }),
      detail: reason,
    })),
    ...(report?.decisions ?? []).map(({ kind, deciderName, decidedAt, reason }) => ({
      id: `report ${decidedAt}`,
      iso: decidedAt,
      what: t(`authority:happened.REPORT_${kind}`, { name: deciderName }),
      detail: reason,
    })),
    ...(report?.sentAt
      ? [
          {
            id: 'sent',
            iso: report.sentAt,
            what: t('authority:happened.REPORT_SENT', { name: report.senderName ?? '' }),
            detail: null,
          },
        ]
      : []),
    ...(plan?.projects ?? []).flatMap(({ id, name, marks }) =>
      marks.map(({ consistent, takesBack, markerName, markedAt, reason }) => ({
        id: `${id} ${markedAt}`,
        iso: markedAt,
        what: t(`authority:happened.${takesBack ? 'TAKEN_BACK' : consistent ? 'CONSISTENT' : 'NOT_CONSISTENT'}`, {
          name: markerName,
          project: name,
        }),
        detail: takesBack ? null : reason,
      })),
    ),
  ].sort((a, b) => b.iso.localeCompare(a.iso));
  if (happened.length === 0) {
    return <EmptyState title={t('authority:noHistoryTitle')} why={t('authority:noHistoryWhy')} />;
  }
  const events: TimelineEvent[] = happened.map(({ id, iso, what, detail }) => ({
    id,
    iso,
    when: formatMoment(iso, i18n.language),
    what,
    detail,
  }));
  return <Timeline label={t('authority:view.history')} events={events} />;
}
