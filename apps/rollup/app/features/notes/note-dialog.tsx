import { Button } from '@sujarit/ui/button/button';
import { Dialog } from '@sujarit/ui/dialog/dialog';
import { Checkbox } from '@sujarit/ui/form/checkbox';
import { ErrorSummary, type FieldError } from '@sujarit/ui/form/error-summary';
import { Textarea } from '@sujarit/ui/form/textarea';
import { Notice } from '@sujarit/ui/notice/notice';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../problem/use-problem-text.ts';
import styles from './notes-tab.module.css';
import type { NoteDesk } from './use-note-desk.ts';

const FORM = 'note';
const TEXT = 'note-text';

interface NoteNow {
  version: number;
  text: string;
}

/** Writing, editing or removing a note; closed without acting, the words typed are kept. Where another was faster, theirs stands beside one's own, and saving again replaces it. */
export function NoteDialog({ desk, authorityId }: { desk: NoteDesk; authorityId: string }) {
  const { t } = useTranslation(['notes', 'problems', 'frame']);
  const problemText = useProblemText();
  const { open, refused, busy } = desk;
  const errors: FieldError[] = useMemo(() => {
    if (!refused) return [];
    const [problem] = refused.problems;
    if (!problem) return [{ message: problemText(refused) }];
    return [{ fieldId: TEXT, message: problemText({ ...refused, code: problem.code }) }];
  }, [refused, problemText]);
  if (!open) return null;
  const { act, note, orderKey } = open;
  const now = refused?.code === 'NOTE_CHANGED' ? (refused.current as NoteNow) : null;
  return (
    <Dialog
      open
      onClose={desk.leave}
      title={t(`notes:${act}.title`)}
      closeLabel={t('frame:close')}
      acts={
        <>
          <Button form={FORM} kind={act === 'remove' ? 'danger' : 'main'} busy={busy}>
            {t(`notes:${act}.act`)}
          </Button>
          <Button type="button" onClick={desk.leave}>
            {t('frame:cancel')}
          </Button>
        </>
      }
    >
      <ErrorSummary title={t('problems:title')} errors={errors} />
      {now ? (
        <Notice kind="warn" title={t('notes:standsNow')}>
          <p className={styles.text}>{now.text}</p>
        </Notice>
      ) : null}
      <desk.Form
        id={FORM}
        method="post"
        action="/notes"
        className="stack-close"
        onSubmit={(event) => {
          if (busy) event.preventDefault();
        }}
      >
        <input type="hidden" name="act" value={act} />
        <input type="hidden" name="orderKey" value={orderKey} />
        <input type="hidden" name="authorityId" value={authorityId} />
        <input type="hidden" name="id" value={note?.id ?? ''} />
        <input type="hidden" name="version" value={now?.version ?? note?.version ?? ''} />
        {act === 'remove' ? (
          <>
            <p className={styles.text}>{note?.text}</p>
            <p>{t('notes:remove.effect')}</p>
          </>
        ) : (
          <>
            <Textarea
              id={TEXT}
              name="text"
              label={t('notes:text')}
              hint={t('notes:textHint')}
              error={errors.find(({ fieldId }) => fieldId === TEXT)?.message}
              defaultValue={desk.drafts.get(note?.id ?? '') ?? note?.text ?? ''}
              onChange={(event) => desk.drafts.set(note?.id ?? '', event.currentTarget.value)}
            />
            <Checkbox name="pinned" label={t('notes:pin')} defaultChecked={note?.pinned ?? false} />
          </>
        )}
      </desk.Form>
    </Dialog>
  );
}
