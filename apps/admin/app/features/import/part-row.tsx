import { memo, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LineLink } from './line-link.tsx';
import styles from './review.module.css';
import type { Part } from './use-parts.ts';
import { type Finding, isOpen } from './use-review.ts';

interface PartRowProps {
  part: Part;
  open: boolean;
  /** it was reached by a key */
  focus: boolean;
  /** the doubts about it */
  findings: readonly Finding[];
  onOpen: (part: Part | undefined) => void;
  onShow: (key: string, lines: { from: number; to: number }) => void;
  onFinding: (id: string) => void;
  /** its fields, where it is open */
  children?: ReactNode;
}

/** One piece of the plan: a line in the list that opens to its fields. Drawn anew only when it changes itself: there may be hundreds. */
export const PartRow = memo(function PartRow(props: PartRowProps) {
  const { part, open, focus, findings, onOpen, onShow, onFinding, children } = props;
  const { t } = useTranslation('documents');
  const { key, kind, ordinal, title, code, lineFrom, lineTo } = part;
  const head = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focus) head.current?.focus();
  }, [focus]);
  const waiting = findings.filter(isOpen);
  const [doubt] = [...waiting, ...findings];
  return (
    <li className={open ? styles.active : styles.finding}>
      <div className={styles.partHead}>
        <button
          ref={head}
          type="button"
          className={styles.opener}
          aria-expanded={open}
          onClick={() => onOpen(open ? undefined : part)}
        >
          <span className={styles.title} lang="th">
            {kind === 'PROJECT' || kind === 'MEASURE' ? <span className="soft figures">{ordinal}. </span> : null}
            {title || t('documents:untitled')}
          </span>
        </button>
        <p className={styles.about}>
          {code ? <span className="small soft figures">{code}</span> : null}
          <LineLink lineFrom={lineFrom ?? null} lineTo={lineTo ?? null} onShow={(lines) => onShow(key, lines)} />
          {doubt ? (
            <button type="button" className={styles.lineLink} onClick={() => onFinding(doubt.id)}>
              {t(waiting.length > 0 ? 'documents:doubtsOpen' : 'documents:doubtsSettled', {
                count: waiting.length > 0 ? waiting.length : findings.length,
              })}
            </button>
          ) : null}
        </p>
      </div>
      {children}
    </li>
  );
});
