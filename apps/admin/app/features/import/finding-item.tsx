import { StateBadge, ToneBadge } from '@sujarit/ui/state/state-badge';
import { memo, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { findingActs } from './finding-acts.ts';
import styles from './review.module.css';
import { type Finding, isOpen } from './use-review.ts';

interface FindingItemProps {
  finding: Finding;
  /** the doubts may still be settled */
  open: boolean;
  active: boolean;
  /** it is looked at and nothing is typed: it has the focus */
  focus: boolean;
  chosen: boolean;
  onOpen: (id: string) => void;
  onChoose: (ids: readonly string[], on: boolean) => void;
  /** what it holds, where it is looked at */
  children?: ReactNode;
}

/** One doubt: a line in the list, laid open when it is looked at. Drawn anew only when it changes itself: there may be hundreds. */
export const FindingItem = memo(function FindingItem(props: FindingItemProps) {
  const { finding, open, active, focus, chosen, onOpen, onChoose, children } = props;
  const { t } = useTranslation('findings');
  const { id, code, severity, state, lineFrom, lineTo } = finding;
  const head = useRef<HTMLButtonElement>(null);
  const first = useRef(true);
  useEffect(() => {
    if (!first.current && focus) head.current?.focus();
    first.current = false;
  }, [focus]);
  const title = t([`findings:code.${code}`, 'findings:code.other']);
  const choosable = open && isOpen(finding) && findingActs(finding).accept !== undefined;
  return (
    <li className={active ? styles.active : styles.finding}>
      <div className={styles.head}>
        {choosable ? (
          <label className={styles.choose}>
            <input
              type="checkbox"
              checked={chosen}
              onChange={(event) => onChoose([id], event.currentTarget.checked)}
              aria-label={t('findings:choose', { title, line: lineFrom + 1 })}
            />
          </label>
        ) : (
          <span className={styles.choose} />
        )}
        <button ref={head} type="button" className={styles.opener} aria-expanded={active} onClick={() => onOpen(id)}>
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
      {children}
    </li>
  );
});
