import { Button } from '@sujarit/ui/button/button';
import { Dialog } from '@sujarit/ui/dialog/dialog';
import { Textarea } from '@sujarit/ui/form/textarea';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { formatOutOf } from '@sujarit/ui/format/percent.ts';
import { Notice } from '@sujarit/ui/notice/notice';
import { Progress } from '@sujarit/ui/progress/progress';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../problem/use-problem-text.ts';
import { needsReason } from './decision.ts';
import { Names, Reasons } from './outcome-lists.tsx';
import type { ManyDesk } from './use-many.ts';

/** Deciding on many: which can and which cannot and why, one reason for all, the progress, and what came of each. */
export function ManyDialog({ desk }: { desk: ManyDesk }) {
  const { t, i18n } = useTranslation(['decision', 'problems', 'frame']);
  const problemText = useProblemText();
  const { open, phase, can, cannot, outcome } = desk;
  if (!open) return null;
  const { kind, chosen } = open;
  const asks = needsReason(kind);
  const isRunning = phase === 'deciding';
  return (
    <Dialog
      open
      onClose={isRunning ? desk.stop : desk.leave}
      title={t('decision:many.title', { act: t(`decision:${kind}.title`), count: chosen.length })}
      closeLabel={t('frame:close')}
      acts={
        <>
          {phase === 'ready' && can.length > 0 ? (
            <Button type="button" kind={asks ? 'danger' : 'main'} onClick={desk.decide}>
              {t('decision:many.act', { act: t(`decision:${kind}.act`), count: can.length })}
            </Button>
          ) : null}
          {isRunning ? (
            <Button type="button" onClick={desk.stop}>
              {t('decision:many.stop')}
            </Button>
          ) : (
            <Button type="button" kind={phase === 'done' ? 'main' : 'plain'} onClick={desk.leave}>
              {t(phase === 'done' ? 'frame:close' : 'frame:cancel')}
            </Button>
          )}
        </>
      }
    >
      {phase === 'broken' ? <Notice kind="error" live title={t('decision:many.broken')} /> : null}
      {phase === 'preview' ? (
        <Progress
          live
          label={t('decision:many.looking')}
          text={formatOutOf(desk.previewed, chosen.length, i18n.language)}
          value={desk.previewed}
          max={chosen.length}
        />
      ) : null}
      {phase === 'ready' ? (
        <>
          <p>{t(`decision:${kind}.effect`)}</p>
          <Names title={t('decision:many.can', { count: can.length })} items={can} />
          <Reasons title={t('decision:many.cannot', { count: cannot.length })} items={cannot} say={problemText} />
          {asks && can.length > 0 ? (
            <Textarea
              label={t('decision:many.reason')}
              hint={t(`decision:${kind}.reasonHint`)}
              error={desk.needsWords ? problemText({ kind: 'INVALID_INPUT', code: 'REASON_NEEDED' }) : undefined}
              value={desk.reason}
              onChange={(event) => desk.write(event.currentTarget.value)}
            />
          ) : null}
        </>
      ) : null}
      {isRunning ? (
        <>
          <Progress
            live
            label={t('decision:many.deciding')}
            text={formatOutOf(desk.decided, can.length, i18n.language)}
            value={desk.decided}
            max={can.length}
          />
          <p className="soft">{t('decision:many.keepOpen')}</p>
        </>
      ) : null}
      {phase === 'done' ? (
        <>
          <Notice
            live
            kind={desk.decided === can.length && outcome.refused.length === 0 ? 'success' : 'warn'}
            title={t('decision:many.done', {
              done: formatOutOf(outcome.through.length, can.length, i18n.language),
              act: t(`decision:${kind}.act`),
            })}
          >
            {desk.decided < can.length ? (
              <p>{t('decision:many.left', { count: formatNumber(can.length - desk.decided) })}</p>
            ) : null}
          </Notice>
          <Reasons
            title={t('decision:many.refused', { count: outcome.refused.length })}
            items={outcome.refused}
            say={problemText}
          />
          <Names title={t('decision:many.through', { count: outcome.through.length })} items={outcome.through} />
        </>
      ) : null}
    </Dialog>
  );
}
