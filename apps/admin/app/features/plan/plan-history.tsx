import { formatMoment } from '@sujarit/ui/format/buddhist-date.ts';
import { Timeline } from '@sujarit/ui/history/timeline';
import { AppLink } from '@sujarit/ui/navigation/navigation';
import { ToneBadge } from '@sujarit/ui/state/state-badge';
import { useTranslation } from 'react-i18next';
import { importAddress } from './project-address.ts';
import { shortHash } from './short-hash.ts';

interface PlanHistoryProps {
  signatures: readonly {
    contentHash: string;
    position?: string | null;
    signedAt: string;
    signerName: string;
    stale: boolean;
  }[];
  decisions: readonly { kind: string; reason?: string | null; deciderName: string; decidedAt: string }[];
  takeovers: readonly {
    differences: number;
    takerName: string;
    takenAt: string;
    import: { id: string; file: { name: string } };
  }[];
}

/** Signatures, the province's decisions and the documents taken over, newest first; a signature of another content than today's is said to be stale. */
export function PlanHistory({ signatures, decisions, takeovers }: PlanHistoryProps) {
  const { t, i18n } = useTranslation('plan');
  const events = [
    ...signatures.map(({ contentHash, position, signedAt, signerName, stale }) => ({
      id: `signature ${signedAt}`,
      iso: signedAt,
      what: t('plan:signedBy', { name: signerName, position: position ?? '' }),
      detail: (
        <p className="row">
          <ToneBadge tone={stale ? 'watch' : 'good'} label={t(stale ? 'plan:stale' : 'plan:fresh')} />
          <span className="small soft">{t('plan:hash', { hash: shortHash(contentHash) })}</span>
        </p>
      ),
    })),
    ...decisions.map(({ kind, reason, deciderName, decidedAt }) => ({
      id: `decision ${decidedAt}`,
      iso: decidedAt,
      what: t(`plan:decided.${kind}`, { name: deciderName }),
      detail: reason ? <p>{reason}</p> : undefined,
    })),
    ...takeovers.map(({ differences, takerName, takenAt, import: { id, file } }) => ({
      id: `takeover ${id}`,
      iso: takenAt,
      what: t('plan:takenOver', { count: differences, name: takerName }),
      detail: (
        <p>
          <AppLink to={importAddress(id)}>{file.name}</AppLink>
        </p>
      ),
    })),
  ]
    .sort((a, b) => (a.iso < b.iso ? 1 : -1))
    .map((event) => ({ ...event, when: formatMoment(event.iso, i18n.language) }));
  if (events.length === 0) return <p className="soft">{t('plan:noHistory')}</p>;
  return <Timeline label={t('plan:history')} events={events} />;
}
