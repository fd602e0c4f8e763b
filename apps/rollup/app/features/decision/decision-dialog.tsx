import { Button } from '@sujarit/ui/button/button';
import { Dialog } from '@sujarit/ui/dialog/dialog';
import { ErrorSummary, type FieldError } from '@sujarit/ui/form/error-summary';
import { Textarea } from '@sujarit/ui/form/textarea';
import { Notice } from '@sujarit/ui/notice/notice';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../problem/use-problem-text.ts';
import { needsReason } from './decision.ts';
import styles from './decision-dialog.module.css';
import { StandingMark, standingMark } from './standing-mark.tsx';
import type { DecisionDesk } from './use-decision.ts';

const FORM = 'decision';
const REASON = 'decision-reason';

/**
 * What will happen, why (where the authority has to be told), and the act. Closed without acting, the words typed are kept; where somebody else
 * was first, there is no act left.
 */
export function DecisionDialog({ desk }: { desk: DecisionDesk }) {
  const { t } = useTranslation(['decision', 'problems', 'frame']);
  const problemText = useProblemText();
  const { open, refused, busy, drafts } = desk;
  const errors: FieldError[] = useMemo(() => {
    if (!refused) return [];
    const { problems, ...problem } = refused;
    if (problems.length === 0) return [{ message: problemText(problem) }];
    return problems.map(({ code }) => ({
      fieldId: REASON,
      message: problemText({ kind: refused.kind, code, params: refused.params }),
    }));
  }, [refused, problemText]);
  if (!open) return null;
  const { kind, id, version, lastMark, subject, attempt } = open;
  const standing = standingMark(refused);
  const isOver = refused?.kind === 'CONFLICT' && !standing;
  const draft = `${kind} ${id}`;
  return (
    <Dialog
      open
      onClose={desk.leave}
      title={t(`decision:${kind}.title`)}
      closeLabel={t('frame:close')}
      acts={
        <>
          {isOver ? null : (
            <Button form={FORM} kind={needsReason(kind) ? 'danger' : 'main'} busy={busy}>
              {t(`decision:${kind}.act`)}
            </Button>
          )}
          <Button type="button" kind={isOver ? 'main' : 'plain'} onClick={desk.leave}>
            {t(isOver ? 'frame:close' : 'frame:cancel')}
          </Button>
        </>
      }
    >
      <ErrorSummary title={t('problems:title')} errors={errors} />
      <p>
        <strong>{subject}</strong>
      </p>
      {standing ? <StandingMark mark={standing} /> : null}
      {isOver ? null : <p>{t(`decision:${kind}.effect`)}</p>}
      <desk.Form
        id={FORM}
        method="post"
        action="/decisions"
        onSubmit={(event) => {
          if (busy) event.preventDefault();
        }}
      >
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="lastMark" value={standing?.ordinal ?? lastMark ?? ''} />
        <input type="hidden" name="subject" value={subject} />
        <input type="hidden" name="attempt" value={attempt} />
        {needsReason(kind) ? (
          <Textarea
            id={REASON}
            name="reason"
            label={t('decision:reason')}
            hint={t(`decision:${kind}.reasonHint`)}
            error={errors.find(({ fieldId }) => fieldId === REASON)?.message}
            defaultValue={drafts.get(draft) ?? ''}
            onChange={(event) => drafts.set(draft, event.currentTarget.value)}
          />
        ) : null}
      </desk.Form>
    </Dialog>
  );
}

/** What was just done, in the page. */
export function DecisionNotice({ desk }: { desk: DecisionDesk }) {
  const { t } = useTranslation('decision');
  if (!desk.taken) return null;
  const { kind, subject } = desk.taken;
  return (
    <div className={styles.taken}>
      <Notice kind="success" live title={t(`decision:${kind}.done`, { subject })} />
    </div>
  );
}
