import { useFetcher } from '@remix-run/react';
import { Button } from '@sujarit/ui/button/button';
import { formatMoment } from '@sujarit/ui/format/buddhist-date.ts';
import { Notice } from '@sujarit/ui/notice/notice';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../problem/use-problem-text.ts';
import type { actOnExports, Export } from './exports.server.ts';

interface DeliveryLineProps {
  made: Export;
  /** where files may be sent; null where no place is set */
  place: string | null;
  mayOrder: boolean;
}

/** Whether the files of an export were sent to the place outside, why not, and the button that sends them. */
export function DeliveryLine({ made, place, mayOrder }: DeliveryLineProps) {
  const { t, i18n } = useTranslation('exports');
  const { deliveryState, deliveredAt, deliveredTo, deliveryError } = made;
  const under = deliveryState === 'QUEUED' || deliveryState === 'RUNNING';
  const failed = deliveryState === 'FAILED';
  const why = deliveryError
    ? t([`exports:delivery.failure.${deliveryError}`, 'exports:delivery.failure.OTHER'], { code: deliveryError })
    : t('exports:delivery.failure.OTHER', { code: '–' });
  const tried = deliveredAt !== null || failed;
  return (
    <>
      {deliveredAt && deliveredTo ? (
        <p className="small">
          {t('exports:delivery.sent', { place: deliveredTo, when: formatMoment(deliveredAt, i18n.language) })}
        </p>
      ) : null}
      {under ? (
        <p role="status">
          {t('exports:delivery.waiting', { place: place ?? '–' })}
          {deliveryError ? ` · ${t('exports:delivery.lastTry')}` : null}
        </p>
      ) : null}
      {under && deliveryError ? <p className="small soft">{why}</p> : null}
      {failed ? (
        <Notice kind="error" title={t('exports:delivery.failed')}>
          <p>{why}</p>
        </Notice>
      ) : null}
      {place && mayOrder && !under ? (
        <SendForm id={made.id} words={t(tried ? 'exports:delivery.again' : 'exports:delivery.send', { place })} />
      ) : null}
    </>
  );
}

function SendForm({ id, words }: { id: string; words: string }) {
  const send = useFetcher<typeof actOnExports>();
  const problemText = useProblemText();
  return (
    <send.Form method="post">
      <input type="hidden" name="intent" value="deliver" />
      <input type="hidden" name="id" value={id} />
      <Button small busy={send.state !== 'idle'}>
        {words}
      </Button>
      {send.data && !send.data.ok ? <Notice kind="error" live title={problemText(send.data.problem)} /> : null}
    </send.Form>
  );
}
