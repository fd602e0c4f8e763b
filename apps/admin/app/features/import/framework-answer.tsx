import { Button } from '@sujarit/ui/button/button';
import { Field } from '@sujarit/ui/form/field';
import { Select } from '@sujarit/ui/form/select';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportedDocument } from './import-screen.tsx';
import { LineLink } from './line-link.tsx';
import styles from './review.module.css';
import { SettledBy } from './settled-by.tsx';
import { useDecisionWords } from './use-decision-words.ts';
import { type Finding, isOpen, type Review } from './use-review.ts';

interface FrameworkAnswerProps {
  finding: Finding;
  review: Review;
  open: boolean;
  document: ImportedDocument;
  onShow: (lines: { from: number; to: number }) => void;
}

/** The doubt of an unknown framework: the document's own headings, to be corrected and accepted, or one of the known frameworks. */
export function FrameworkAnswer({ finding, review, open, document, onShow }: FrameworkAnswerProps) {
  const { t, i18n } = useTranslation('findings');
  const { draftFramework: draft, frameworks } = document;
  const known = frameworks.map(({ id, titleTh, titleEn }) => ({
    value: id,
    label: i18n.language.startsWith('en') ? titleEn : titleTh,
  }));
  const { decided } = useDecisionWords(document);
  const acceptDraft = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    review.acceptFramework(finding, new FormData(event.currentTarget));
  };
  const choose = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const id = String(new FormData(event.currentTarget).get('framework'));
    review.settle([finding], 'CHANGED', { answer: id });
  };
  return (
    <div className="stack-close">
      {isOpen(finding) ? null : <SettledBy finding={finding} decision={decided(finding)} />}
      {draft ? (
        <form
          ref={open ? review.frameworkForm : undefined}
          className={styles.answer}
          onSubmit={acceptDraft}
          key={`draft ${finding.version}`}
        >
          <h3>{t('findings:framework.draft')}</h3>
          <p className="small soft">{t('findings:framework.draftHelp', { levels: draft.levels.join(' › ') })}</p>
          <Field
            name="titleTh"
            label={t('findings:framework.title')}
            defaultValue={draft.titleTh}
            required
            readOnly={!open}
            lang="th"
          />
          <ol className={styles.tree}>
            {draft.nodes.map(({ code, nameTh, lineFrom, lineTo }) => (
              <li key={code} data-level={code.split('.').length}>
                <Field
                  name={`name ${code}`}
                  label={
                    <>
                      {draft.levels[code.split('.').length - 1]} {code}{' '}
                      <LineLink lineFrom={lineFrom} lineTo={lineTo} onShow={onShow} />
                    </>
                  }
                  defaultValue={nameTh}
                  required
                  readOnly={!open}
                  lang="th"
                />
              </li>
            ))}
          </ol>
          {open ? (
            <div className="row">
              <Button kind="main" busy={review.busy} aria-keyshortcuts="a">
                {t('findings:framework.accept')}
              </Button>
              <span className="small soft">{t('findings:framework.acceptHelp')}</span>
            </div>
          ) : null}
        </form>
      ) : null}
      {open ? (
        <form className={styles.answer} onSubmit={choose}>
          <h3>{t('findings:framework.known')}</h3>
          <Select
            name="framework"
            label={t('findings:framework.which')}
            options={known}
            placeholder={t('findings:framework.choose')}
            defaultValue={known.some(({ value }) => value === finding.answer) ? finding.answer! : ''}
            required
          />
          <div className="row">
            <Button kind={draft ? 'plain' : 'main'} busy={review.busy}>
              {t('findings:framework.use')}
            </Button>
          </div>
        </form>
      ) : null}
    </div>
  );
}
