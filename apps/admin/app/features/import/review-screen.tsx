import { Button } from '@sujarit/ui/button/button';
import { TextPane } from '@sujarit/ui/document/text-pane';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { Notice } from '@sujarit/ui/notice/notice';
import { Progress } from '@sujarit/ui/progress/progress';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../../use-shortcuts.ts';
import { importAddress } from '../plan/project-address.ts';
import { RefusalNotice } from '../problem/refusal-notice.tsx';
import { CreateForm } from './create-form.tsx';
import { DiscardForm } from './discard-form.tsx';
import { findingActs } from './finding-acts.ts';
import { FindingItem } from './finding-item.tsx';
import type { ImportedDocument } from './import-screen.tsx';
import styles from './review.module.css';
import { useLines } from './use-lines.ts';
import { isOpen, useReview } from './use-review.ts';

interface ReviewScreenProps {
  document: ImportedDocument;
  /** the doubts may still be settled */
  open: boolean;
  busy: boolean;
}

/** The doubts of a document one after the other, its own text beside them, what is left, and the making of the plan. */
export function ReviewScreen({ document, open, busy }: ReviewScreenProps) {
  const { t } = useTranslation('documents');
  const findings = useMemo(() => document.findings.edges.map(({ node }) => node), [document]);
  const review = useReview(findings);
  const { active, chosen } = review;
  const { lineOf, need } = useLines(`${importAddress(document.id)}/lines`);
  const next = () => review.move(1);
  const previous = () => review.move(-1);
  useShortcuts(
    {
      j: next,
      ArrowDown: next,
      k: previous,
      ArrowUp: previous,
      a: review.accept,
      c: () => active && findingActs(active).change && review.setMode('change'),
      l: () => active && review.setMode('leave'),
    },
    open,
  );
  const settled = findings.filter((finding) => !isOpen(finding)).length;
  const acceptable = findings.filter((finding) => isOpen(finding) && findingActs(finding).accept);
  const picked = acceptable.filter(({ id }) => chosen.has(id));
  return (
    <section className="stack-close" aria-labelledby="review">
      <h2 id="review">{t('documents:review')}</h2>
      {findings.length === 0 ? (
        <Notice kind="success" title={t('documents:noFindings')} />
      ) : (
        <>
          <p className="soft">{t('documents:reviewLead')}</p>
          <Progress
            live
            label={t('documents:settled')}
            text={t('documents:settledOf', { settled, total: findings.length })}
            value={settled}
            max={findings.length}
            tone={settled === findings.length ? 'good' : 'act'}
          />
          <RefusalNotice refusal={review.refusal} />
          <div className={styles.review}>
            <div className="stack-close">
              {open && acceptable.length > 1 ? (
                <div className={styles.bulk}>
                  <Button
                    type="button"
                    small
                    onClick={() =>
                      review.choose(
                        acceptable.map(({ id }) => id),
                        picked.length === 0,
                      )
                    }
                  >
                    {t(picked.length === 0 ? 'documents:chooseAll' : 'documents:chooseNone')}
                  </Button>
                  {picked.length > 0 ? (
                    <Button
                      type="button"
                      small
                      kind="main"
                      busy={review.busy}
                      onClick={() => review.settle(picked, 'ACCEPTED')}
                    >
                      {t('documents:acceptChosen', { figure: formatNumber(picked.length) })}
                    </Button>
                  ) : null}
                  <span className={`small soft ${styles.keys}`}>{t('documents:keysHint')}</span>
                </div>
              ) : null}
              <ol className={styles.findings}>
                {findings.map((finding) => (
                  <FindingItem
                    key={finding.id}
                    finding={finding}
                    review={review}
                    open={open}
                    lineOf={lineOf}
                    need={need}
                  />
                ))}
              </ol>
            </div>
            <div className={styles.text}>
              <TextPane
                label={t('documents:text')}
                count={document.lineCount}
                marked={active ? { from: active.lineFrom, to: active.lineTo } : undefined}
                lineOf={lineOf}
                onNeed={need}
              />
            </div>
          </div>
        </>
      )}
      {open ? (
        <>
          {document.comparison ? null : <CreateForm document={document} busy={busy} />}
          {document.takeovers.length === 0 ? <DiscardForm busy={busy} /> : null}
        </>
      ) : null}
    </section>
  );
}
