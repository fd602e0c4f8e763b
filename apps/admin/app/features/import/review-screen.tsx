import { TextPane } from '@sujarit/ui/document/text-pane';
import { useShortcuts } from '@sujarit/ui/keyboard/use-shortcuts.ts';
import { Progress } from '@sujarit/ui/progress/progress';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { importAddress } from '../plan/project-address.ts';
import { RefusalNotice } from '../problem/refusal-notice.tsx';
import { CreateForm } from './create-form.tsx';
import { DiscardForm } from './discard-form.tsx';
import { findingActs } from './finding-acts.ts';
import { FindingsPane } from './findings-pane.tsx';
import type { ImportedDocument } from './import-screen.tsx';
import { PlanOutline } from './plan-outline.tsx';
import styles from './review.module.css';
import { ReviewTabs } from './review-tabs.tsx';
import { StaleDecision } from './stale-decision.tsx';
import { useLines } from './use-lines.ts';
import { isOpen, useReview } from './use-review.ts';
import { useReviewView } from './use-review-view.ts';

interface ReviewScreenProps {
  document: ImportedDocument;
  /** the doubts may still be settled */
  open: boolean;
  busy: boolean;
}

/** The document's own text at one side; at the other its doubts one after the other, or the plan as it was read; and the making of the plan. */
export function ReviewScreen({ document, open, busy }: ReviewScreenProps) {
  const { t } = useTranslation('documents');
  const { findings } = document;
  const address = importAddress(document.id);
  const review = useReview(findings);
  const { active } = review;
  const revision = findings.map(({ version }) => version).join();
  const view = useReviewView(address, review, revision, findings.length > 0 ? 'doubts' : 'plan');
  const { plan, reading, side } = view;
  const { lineOf, need } = useLines(`${address}/lines`);
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (reading) text.current?.querySelector('section')?.focus();
  }, [reading]);
  const settling = open && side === 'doubts';
  const next = () => view.move(1);
  const previous = () => view.move(-1);
  useShortcuts({
    j: next,
    ArrowDown: next,
    k: previous,
    ArrowUp: previous,
    a: () => settling && review.accept(),
    c: () => settling && active && findingActs(active).change && review.setMode('change'),
    l: () => settling && active && findingActs(active).leave && review.setMode('leave'),
    p: view.turn,
  });
  const settled = findings.filter((finding) => !isOpen(finding)).length;
  return (
    <section className="stack-close" aria-labelledby="review">
      <h2 id="review">{t('documents:review')}</h2>
      {open && findings.length > 0 ? <p className="soft">{t('documents:reviewLead')}</p> : null}
      <div className={reading ? styles.reading : styles.review}>
        <div className={styles.side}>
          <div className={styles.bar}>
            {findings.length > 0 ? (
              <Progress
                live
                label={t('documents:settled')}
                text={t('documents:settledOf', { settled, total: findings.length })}
                value={settled}
                max={findings.length}
                tone={settled === findings.length ? 'good' : 'act'}
              />
            ) : null}
            <ReviewTabs
              view={reading ? 'text' : side}
              waiting={findings.length - settled}
              pieces={document.summary?.projects || document.summary?.measures || 0}
              onView={view.turnTo}
            />
          </div>
          <RefusalNotice refusal={review.refusal} />
          {review.stale ? <StaleDecision sent={review.stale} document={document} review={review} /> : null}
          <div className={styles.pieces}>
            {side === 'doubts' ? (
              <FindingsPane
                document={document}
                findings={findings}
                review={review}
                open={open}
                lineOf={lineOf}
                need={need}
                onShow={view.show}
                onProject={view.goToProject}
              />
            ) : (
              <>
                <p role="status" className={plan.nothingAt === undefined ? 'aloud' : 'soft'}>
                  {plan.nothingAt === undefined ? '' : t('documents:nothingAt', { line: plan.nothingAt + 1 })}
                </p>
                <PlanOutline plan={plan} findings={findings} onShow={view.showOfPlan} onFinding={view.goToFinding} />
              </>
            )}
          </div>
        </div>
        <div className={styles.text} ref={text}>
          <TextPane
            key={String(reading)}
            label={t('documents:text')}
            count={document.lineCount}
            marked={view.marked}
            lineOf={lineOf}
            onNeed={need}
            onPick={view.goToLine}
            pickLabel={t('documents:pickLine')}
          />
        </div>
      </div>
      {open ? (
        <>
          {document.comparison ? null : <CreateForm document={document} busy={busy} />}
          {document.takeovers.length === 0 ? <DiscardForm busy={busy} /> : null}
        </>
      ) : null}
    </section>
  );
}
