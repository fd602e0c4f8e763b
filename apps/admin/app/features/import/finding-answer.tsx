import { Button } from '@sujarit/ui/button/button';
import { Field } from '@sujarit/ui/form/field';
import { Textarea } from '@sujarit/ui/form/textarea';
import { formatBaht } from '@sujarit/ui/format/baht.ts';
import { type FormEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { findingActs } from './finding-acts.ts';
import styles from './review.module.css';
import { type Finding, isOpen, type Review } from './use-review.ts';

interface FindingAnswerProps {
  finding: Finding;
  review: Review;
  open: boolean;
}

/** What is suggested, what was decided, and the acts: take it, change it, leave it as it is printed with a reason. */
export function FindingAnswer({ finding, review, open }: FindingAnswerProps) {
  const { t, i18n } = useTranslation('findings');
  const { mode, setMode, busy } = review;
  const acts = findingActs(finding);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (mode) form.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, [mode]);
  const said = (value: string) =>
    finding.code.startsWith('AMOUNT_') && /^\d+$/.test(value)
      ? formatBaht(value, i18n.language, { unit: true })
      : value;
  const taken = finding.state === 'ACCEPTED' && acts.accept === 'take' ? finding.suggestion : null;
  const decided = finding.answer ?? taken;
  const decision = decided ? said(decided) : (finding.note ?? t(`findings:state.${finding.state}`));
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const words = new FormData(event.currentTarget);
    if (mode === 'change') review.settle([finding], 'CHANGED', { answer: String(words.get('answer')) });
    else review.settle([finding], 'LEFT_OPEN', { note: String(words.get('note')) });
  };
  return (
    <div className="stack-close">
      {finding.suggestion && acts.change ? (
        <p>
          <span className="soft">{t('findings:suggestion')}</span> <strong lang="th">{said(finding.suggestion)}</strong>
        </p>
      ) : null}
      {!isOpen(finding) ? (
        <p>
          <span className="soft">{t('findings:decided')}</span> <strong>{decision}</strong>
        </p>
      ) : null}
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
          <Button type="button" onClick={() => setMode('leave')} aria-keyshortcuts="l">
            {t('findings:act.leave')}
          </Button>
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
