import { ShareBar } from '@sujarit/ui/figures/share-bar';
import { formatDuration } from '@sujarit/ui/format/duration.ts';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { formatOutOf } from '@sujarit/ui/format/percent.ts';
import { AppLink } from '@sujarit/ui/navigation/navigation';
import { Notice } from '@sujarit/ui/notice/notice';
import { Progress } from '@sujarit/ui/progress/progress';
import { useTranslation } from 'react-i18next';
import type { Bulk } from './bulk.server.ts';
import { bulkGroups, groupCounts, isUnderWay } from './bulk-states.ts';
import { useRefusalText } from './use-refusal-text.ts';
import { useTimeLeft } from './use-time-left.ts';

/** How far a bulk import is, what came of its documents, and why it failed as a whole. */
export function BulkHead({ bulk }: { bulk: Bulk }) {
  const { t, i18n } = useTranslation('bulk');
  const refusalText = useRefusalText();
  const { state, total, items, passedOver } = bulk;
  const counts = groupCounts(bulk);
  const settled = items.length - counts.UNDER_WAY;
  const all = Math.max(total, items.length);
  const left = useTimeLeft(settled, all);
  const reading = items.find((item) => item.state === 'READING') ?? items.find((item) => item.state === 'MATCHED');
  const underWay = isUnderWay(bulk);
  const shares = { ...counts, UNDER_WAY: all - settled };
  const soFar = total === 0 ? t('bulk:counting') : formatOutOf(settled, all, i18n.language, t('bulk:documents'));
  const timeLeft = left === null ? '' : ` · ${t('bulk:timeLeft', { time: formatDuration(left, i18n.language) })}`;
  return (
    <section className="stack" aria-label={t('bulk:progress')}>
      {state === 'FAILED' ? (
        <Notice kind="error" title={t('bulk:failed')}>
          <p>{refusalText(bulk.errorCode, bulk.errorParams)}</p>
          <p>
            <AppLink to="/documents">{t('bulk:bringAnother')}</AppLink>
          </p>
        </Notice>
      ) : null}
      {underWay ? (
        <Progress
          live
          label={reading ? t('bulk:readingNow', { name: reading.name }) : t('bulk:waiting')}
          text={`${soFar}${timeLeft}`}
          value={settled}
          max={Math.max(all, 1)}
        />
      ) : null}
      {underWay ? <p className="small soft">{t('bulk:mayLeave')}</p> : null}
      {items.length > 0 ? (
        <ShareBar
          label={t('bulk:outcome', { count: formatNumber(all) })}
          shares={bulkGroups
            .filter(({ id }) => id !== 'UNDER_WAY' || underWay)
            .map(({ id, tone }) => ({
              id,
              tone,
              label: t(`bulk:group.${id}`),
              value: shares[id],
              text: formatNumber(shares[id]),
              to: counts[id] > 0 ? `?state=${id}` : undefined,
            }))}
        />
      ) : null}
      {passedOver > 0 ? (
        <p className="small soft">{t('bulk:passedOver', { count: formatNumber(passedOver) })}</p>
      ) : null}
    </section>
  );
}
