import { useMemo } from 'react';
import styles from './diff-view.module.css';
import { type DifferencePart, wordDifference } from './word-difference.ts';

interface DiffViewProps {
  before: string;
  after: string;
  /** heads of the two sides: ก่อน / หลัง, or ที่บันทึกอยู่ / ของท่าน */
  texts: { before: string; after: string; removed: string; added: string; empty: string };
}

/** Two texts side by side with what differs marked: a change in the history, or the two versions of a stale save. */
export function DiffView({ before, after, texts }: DiffViewProps) {
  const parts = useMemo(() => wordDifference(before, after), [before, after]);
  return (
    <div className={styles.diff}>
      <Side
        title={texts.before}
        empty={texts.empty}
        parts={parts.filter(({ kind }) => kind !== 'added')}
        word={texts.removed}
      />
      <Side
        title={texts.after}
        empty={texts.empty}
        parts={parts.filter(({ kind }) => kind !== 'removed')}
        word={texts.added}
      />
    </div>
  );
}

function Side({ title, parts, word, empty }: { title: string; parts: DifferencePart[]; word: string; empty: string }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: two texts beside each other are no fieldset
    <div role="group" aria-label={title} className={styles.side}>
      <p className={styles.title}>
        <strong>{title}</strong>
      </p>
      <p className={styles.text}>
        {parts.length === 0 ? <span className="soft">{empty}</span> : null}
        {parts.map(({ kind, text }, index) => {
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text have no identity but their place
          if (kind === 'same') return <span key={index}>{text}</span>;
          const Mark = kind === 'removed' ? 'del' : 'ins';
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text have no identity but their place
            <Mark key={index} className={styles[kind]}>
              <span className="aloud">{word} </span>
              {text}
            </Mark>
          );
        })}
      </p>
    </div>
  );
}
