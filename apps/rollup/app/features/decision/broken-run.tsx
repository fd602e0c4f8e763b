import { Button } from '@sujarit/ui/button/button';
import { formatMoment } from '@sujarit/ui/format/buddhist-date.ts';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { Notice } from '@sujarit/ui/notice/notice';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../problem/use-problem-text.ts';
import { Names, Reasons } from './outcome-lists.tsx';
import type { BrokenRun } from './use-broken-run.ts';

/** A run of decisions whose window was closed: what was done, what was not, and the way to go on with the rest. */
export function BrokenRunNotice({ run }: { run: BrokenRun }) {
  const { t, i18n } = useTranslation(['decision', 'problems', 'frame']);
  const problemText = useProblemText();
  const { kind, begunAt, through, refused, left } = run;
  const act = t(`decision:${kind}.act`);
  return (
    <Notice kind="warn" live title={t('decision:broken.title', { act, when: formatMoment(begunAt, i18n.language) })}>
      <p>
        {t('decision:broken.what', {
          done: formatNumber(through.length),
          refused: formatNumber(refused.length),
          left: formatNumber(left.length),
        })}
      </p>
      <details className="stack-close">
        <summary>{t('decision:broken.names')}</summary>
        <Names title={t('decision:many.through', { count: through.length })} items={through} />
        <Reasons title={t('decision:many.refused', { count: refused.length })} items={refused} say={problemText} />
        <Names title={t('decision:broken.left', { count: left.length })} items={left} />
      </details>
      <div className="row">
        {left.length > 0 ? (
          <Button type="button" kind="main" onClick={run.goOn}>
            {t('decision:broken.goOn', { count: left.length })}
          </Button>
        ) : null}
        <Button type="button" onClick={run.dismiss}>
          {t('frame:close')}
        </Button>
      </div>
    </Notice>
  );
}
