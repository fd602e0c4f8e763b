import { useFetcher } from '@remix-run/react';
import { Button, ButtonLink } from '@sujarit/ui/button/button';
import { formatMoment } from '@sujarit/ui/format/buddhist-date.ts';
import { formatFiscalYear } from '@sujarit/ui/format/fiscal-year.ts';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { formatOutOf } from '@sujarit/ui/format/percent.ts';
import { Notice } from '@sujarit/ui/notice/notice';
import { Progress } from '@sujarit/ui/progress/progress';
import { StateBadge } from '@sujarit/ui/state/state-badge';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../problem/use-problem-text.ts';
import { DeliveryLine } from './delivery-line.tsx';
import styles from './export-card.module.css';
import type { actOnExports, Export } from './exports.server.ts';
import { TotalsComparison } from './totals-comparison.tsx';

const KILOBYTE = 1024;

interface ExportCardProps {
  made: Export;
  mayOrder: boolean;
  /** where files may be sent; null where no place is set */
  deliveryPlace: string | null;
  /** show the file's totals beside the screen's without being asked */
  compareAtOnce: boolean;
}

/** One export: how far it is, then its files with size and checksum, and whether its totals are the screen's. */
export function ExportCard({ made, mayOrder, deliveryPlace, compareAtOnce }: ExportCardProps) {
  const { t, i18n } = useTranslation(['exports', 'app', 'states']);
  const { state, done, total, rows, files, createdAt, finishedAt, orderedName, bySchedule, errorCode } = made;
  const locale = i18n.language;
  const round = t('app:roundOf', { months: made.months, year: formatFiscalYear(made.fiscalYear, locale) });
  const unfinished = state === 'QUEUED' || state === 'RUNNING';
  return (
    <article className="panel stack-close" aria-label={round}>
      <div className={styles.head}>
        <h3>{round}</h3>
        <StateBadge kind="job" state={state} label={t(`exports:job.${state}`)} />
        <span className="small soft">
          {t(bySchedule ? 'exports:orderedBySchedule' : 'exports:orderedBy', {
            name: orderedName,
            when: formatMoment(createdAt, locale),
          })}
        </span>
      </div>
      {unfinished ? (
        <div className="stack-close">
          <Progress
            live
            label={t('exports:making')}
            text={total > 0 ? formatOutOf(done, total, locale, t('app:authorities')) : t('exports:counting')}
            value={done}
            max={Math.max(total, 1)}
          />
          {mayOrder ? <CancelForm id={made.id} /> : null}
        </div>
      ) : null}
      {state === 'FAILED' ? (
        <Notice kind="error" title={t('exports:failed')}>
          <p>{t([`exports:failure.${errorCode}`, 'exports:failure.OTHER'], { code: errorCode ?? '–' })}</p>
        </Notice>
      ) : null}
      {state === 'READY' ? (
        <>
          <p className="soft small">
            {t(rows === 0 ? 'exports:readyWithNone' : 'exports:readyWith', {
              count: formatNumber(rows ?? 0),
              when: finishedAt ? formatMoment(finishedAt, locale) : '–',
            })}
          </p>
          <ul className={styles.files}>
            {files.map(({ format, name, size, sha256, downloadPath }) => (
              <li key={format}>
                <ButtonLink
                  to={downloadPath}
                  reloadDocument
                  download={name}
                  kind={format === 'XLSX' ? 'main' : 'plain'}
                  icon={<Download size={18} aria-hidden="true" />}
                >
                  {t('exports:download', {
                    name: t(`exports:formatName.${format}`),
                    size: formatNumber(Math.ceil(size / KILOBYTE)),
                  })}
                </ButtonLink>
                <span className={`${styles.sum} small soft`}>
                  {t('exports:checksum')} <code>{sha256}</code>
                </span>
              </li>
            ))}
          </ul>
          <DeliveryLine made={made} place={deliveryPlace} mayOrder={mayOrder} />
          <TotalsComparison exportId={made.id} atOnce={compareAtOnce} />
        </>
      ) : null}
    </article>
  );
}

function CancelForm({ id }: { id: string }) {
  const { t } = useTranslation(['exports', 'problems']);
  const cancel = useFetcher<typeof actOnExports>();
  const problemText = useProblemText();
  return (
    <cancel.Form method="post">
      <input type="hidden" name="intent" value="cancel" />
      <input type="hidden" name="id" value={id} />
      <Button kind="danger" small busy={cancel.state !== 'idle'}>
        {t('exports:cancel')}
      </Button>
      {cancel.data && !cancel.data.ok ? <Notice kind="error" live title={problemText(cancel.data.problem)} /> : null}
    </cancel.Form>
  );
}
