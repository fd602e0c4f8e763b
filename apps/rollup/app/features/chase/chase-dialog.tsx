import { useFetcher } from '@remix-run/react';
import { Button, ButtonLink } from '@sujarit/ui/button/button';
import { Dialog } from '@sujarit/ui/dialog/dialog';
import { ErrorSummary } from '@sujarit/ui/form/error-summary';
import { Textarea } from '@sujarit/ui/form/textarea';
import { formatBuddhistDate } from '@sujarit/ui/format/buddhist-date.ts';
import { formatFiscalYear } from '@sujarit/ui/format/fiscal-year.ts';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { Notice } from '@sujarit/ui/notice/notice';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePeriod } from '../period/use-period.ts';
import { useProblemText } from '../problem/use-problem-text.ts';
import type { Chased, ChaseReach } from './chase.server.ts';
import type { ChosenAuthority } from './chase-act.tsx';
import { ChasePreview } from './chase-preview.tsx';
import { NamedAuthorities } from './named-authorities.tsx';

const FORM = 'chase';
const MESSAGE = 'chase-message';

interface ChaseDialogProps {
  chosen: readonly ChosenAuthority[];
  /** closes without an act; what was chosen stays */
  leave: () => void;
  done: () => void;
}

const hasReported = ({ reportState }: ChosenAuthority) => reportState === 'SENT' || reportState === 'ACCEPTED';
const newKey = () => [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-');

/** Who gets the reminder and who needs none, a message, and how it went. */
export function ChaseDialog({ chosen, leave, done }: ChaseDialogProps) {
  const { t, i18n } = useTranslation(['chase', 'problems', 'frame']);
  const problemText = useProblemText();
  const period = usePeriod();
  const fetcher = useFetcher<Chased>();
  const [orderKey] = useState(newKey);
  const { data, state } = fetcher;
  const { data: reach, load } = useFetcher<ChaseReach>();
  const roundQuery = `fy=${period.fiscalYear}&round=${period.round}`;
  useEffect(() => load(`/chase/reach?${roundQuery}`), [load, roundQuery]);
  const owing = chosen.filter((one) => !hasReported(one));
  const reported = chosen.filter(hasReported);
  const toSend = owing.filter(({ id }) => !reach?.chasedToday.includes(id)).length;
  const refused = data && !data.ok ? data.problem : null;
  const errors = useMemo(() => {
    if (!refused) return [];
    const { opensOn, ...rest } = refused.params;
    const params = { ...rest, ...(opensOn ? { opensOn: formatBuddhistDate(String(opensOn), i18n.language) } : {}) };
    const [problem] = refused.problems;
    if (!problem) return [{ message: problemText({ ...refused, params }) }];
    return [{ fieldId: MESSAGE, message: problemText({ kind: refused.kind, code: problem.code, params }) }];
  }, [refused, problemText, i18n.language]);
  const sent = data?.ok ? data.data : null;
  const round = t('chase:round', {
    months: period.round,
    year: formatFiscalYear(period.fiscalYear, i18n.language),
  });
  return (
    <Dialog
      open
      onClose={sent ? done : leave}
      title={t('chase:title')}
      closeLabel={t('frame:close')}
      acts={
        sent ? (
          <>
            <Button type="button" kind="main" onClick={done}>
              {t('frame:close')}
            </Button>
            <ButtonLink to={`/chases/${encodeURIComponent(sent.chase.id)}`}>{t('chase:toLog')}</ButtonLink>
          </>
        ) : (
          <>
            {toSend > 0 ? (
              <Button form={FORM} kind="main" busy={state !== 'idle'}>
                {t('chase:send', { count: toSend })}
              </Button>
            ) : null}
            <Button type="button" onClick={leave}>
              {t('frame:cancel')}
            </Button>
          </>
        )
      }
    >
      {sent ? (
        <Notice
          kind={sent.chase.unreachedCount > 0 ? 'warn' : 'success'}
          live
          title={t('chase:sent', {
            authorities: formatNumber(sent.chase.targetCount),
            people: formatNumber(sent.chase.noticeCount),
          })}
        >
          {sent.chase.unreachedCount > 0 ? (
            <p>{t('chase:unreached', { figure: formatNumber(sent.chase.unreachedCount) })}</p>
          ) : null}
          <NamedAuthorities
            text={t('chase:passedOver', { figure: formatNumber(sent.passedOver.length) })}
            of={sent.passedOver.map((name, place) => ({ id: `${place}`, name }))}
          />
        </Notice>
      ) : (
        <>
          <ErrorSummary title={t('problems:title')} errors={errors} />
          <p>{round}</p>
          <ChasePreview owing={owing} reported={reported} reach={reach} />
          <fetcher.Form
            id={FORM}
            method="post"
            action="/chase"
            onSubmit={(event) => {
              if (state !== 'idle') event.preventDefault();
            }}
          >
            <input type="hidden" name="fy" value={period.fiscalYear} />
            <input type="hidden" name="round" value={period.round} />
            <input type="hidden" name="orderKey" value={orderKey} />
            {owing.map(({ id }) => (
              <input key={id} type="hidden" name="authorityId" value={id} />
            ))}
            {toSend > 0 || refused ? (
              <Textarea
                id={MESSAGE}
                name="message"
                maxLength={1000}
                label={t('chase:message')}
                hint={t('chase:messageHint')}
                error={errors.find((error) => 'fieldId' in error)?.message}
              />
            ) : null}
          </fetcher.Form>
        </>
      )}
    </Dialog>
  );
}
