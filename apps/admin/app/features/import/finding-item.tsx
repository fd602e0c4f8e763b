import { StateBadge, ToneBadge } from '@sujarit/ui/state/state-badge';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { findingActs } from './finding-acts.ts';
import { FindingAnswer } from './finding-answer.tsx';
import { FindingExcerpt } from './finding-excerpt.tsx';
import styles from './review.module.css';
import { type Finding, isOpen, type Review } from './use-review.ts';

interface FindingItemProps {
  finding: Finding;
  review: Review;
  open: boolean;
  lineOf: (no: number) => string | undefined;
  need: (from: number, to: number) => void;
}

/** One doubt: a line in the list, laid open when it is looked at. */
export function FindingItem({ finding, review, open, lineOf, need }: FindingItemProps) {
  const { t } = useTranslation(['findings', 'documents']);
  const { id, code, severity, state, lineFrom, lineTo } = finding;
  const active = review.active?.id === id;
  const head = useRef<HTMLButtonElement>(null);
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    if (active && !review.mode) head.current?.focus();
  }, [active, review.mode]);
  const title = t([`findings:code.${code}`, 'findings:code.other']);
  const choosable = open && isOpen(finding) && findingActs(finding).accept !== undefined;
  return (
    <li className={active ? styles.active : styles.finding}>
      <div className={styles.head}>
        {choosable ? (
          <label className={styles.choose}>
            <input
              type="checkbox"
              checked={review.chosen.has(id)}
              onChange={(event) => review.choose([id], event.currentTarget.checked)}
              aria-label={t('findings:choose', { title, line: lineFrom + 1 })}
            />
          </label>
        ) : (
          <span className={styles.choose} />
        )}
        <button
          ref={head}
          type="button"
          className={styles.opener}
          aria-expanded={active}
          onClick={() => review.goTo(id)}
        >
          <span className={styles.title}>{title}</span>
          <span className="small soft figures">
            {lineTo > lineFrom
              ? t('findings:lines', { from: lineFrom + 1, to: lineTo + 1 })
              : t('findings:line', { line: lineFrom + 1 })}
          </span>
        </button>
        <span className={styles.badge}>
          {isOpen(finding) ? (
            <StateBadge kind="finding" state={severity} label={t(`findings:severity.${severity}`)} />
          ) : (
            <ToneBadge tone="good" label={t(`findings:state.${state}`)} />
          )}
        </span>
      </div>
      {active ? (
        <div className={styles.detail}>
          <p lang="th">{finding.message}</p>
          <FindingExcerpt from={lineFrom} to={lineTo} lineOf={lineOf} need={need} />
          <FindingAnswer finding={finding} review={review} open={open} />
        </div>
      ) : null}
    </li>
  );
}
