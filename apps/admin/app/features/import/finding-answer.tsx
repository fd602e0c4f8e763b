import { Button } from '@sujarit/ui/button/button';
import { Field } from '@sujarit/ui/form/field';
import { Textarea } from '@sujarit/ui/form/textarea';
import { type FormEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { findingActs } from './finding-acts.ts';
import type { ImportedDocument } from './import-screen.tsx';
import styles from './review.module.css';
import { SettledBy } from './settled-by.tsx';
import { useDecisionWords } from './use-decision-words.ts';
import { type Finding, isOpen, type Review } from './use-review.ts';

interface FindingAnswerProps {
  finding: Finding;
  review: Review;
  open: boolean;
  document: ImportedDocument;
}

/** What is suggested, what was decided, and the acts: take it, change it, leave it as it is printed with a reason. */
export function FindingAnswer({ finding, review, open, document }: FindingAnswerProps) {
  const { t } = useTranslation('findings');
  const { said, decided } = useDecisionWords(document);
  const { mode, setMode, busy } = review;
  const acts = findingActs(finding);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (mode) form.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, [mode]);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const words = new FormData(event.currentTarget);
    if (mode === 'change') review.settle([finding], 'CHANGED', { answer: String(words.get('answer')) });
    else review.settle([finding], 'LEFT_OPEN', { note: String(words.get('note')) });
  };
  return (
    <div className="stack-close">
      {finding.suggestion ? (
        <p>
          <span className="soft">{t(acts.change ? 'findings:suggestion' : 'findings:inPlan')}</span>{' '}
          <strong lang="th">{said(finding.code, finding.suggestion)}</strong>
        </p>
      ) : null}
      {!isOpen(finding) ? <SettledBy finding={finding} decision={decided(finding)} /> : null}
      {open && mode === undefined ? (
        <div className="row">
          {acts.accept ? (
            <Button type="button" kind="main" busy={busy} onClick={review.accept} aria-keyshortcuts="a">
              {t(`findings:act.${acts.accept}`)}
            </Button>
          ) : null}
          {acts.change ? (
            <Button
              type="button"
              kind={acts.accept ? 'plain' : 'main'}
              onClick={() => setMode('change')}
              aria-keyshortcuts="c"
            >
              {t('findings:act.change')}
            </Button>
          ) : null}
          {acts.leave ? (
            <Button type="button" onClick={() => setMode('leave')} aria-keyshortcuts="l">
              {t('findings:act.leave')}
            </Button>
          ) : null}
        </div>
      ) : null}
      {open && mode ? (
        <form
          ref={form}
          className={styles.answer}
          onSubmit={save}
          onKeyDown={(event) => event.key === 'Escape' && setMode(undefined)}
        >
          {mode === 'change' ? (
            <Field
              name="answer"
              label={t('findings:answer')}
              hint={t([`findings:hint.${finding.code}`, 'findings:hint.other'])}
              defaultValue={finding.answer ?? finding.suggestion ?? ''}
              required
              autoComplete="off"
            />
          ) : (
            <Textarea
              name="note"
              label={t('findings:reason')}
              hint={t('findings:reasonHint')}
              defaultValue={finding.note ?? ''}
              rows={2}
              required
            />
          )}
          <div className="row">
            <Button kind="main" busy={busy}>
              {t(mode === 'change' ? 'findings:saveAnswer' : 'findings:saveReason')}
            </Button>
            <Button type="button" onClick={() => setMode(undefined)}>
              {t('findings:back')}
            </Button>
          </div>
        </form>
      ) : null}
    </div>
  );
}
