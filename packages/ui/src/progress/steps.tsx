import { Check, CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './steps.module.css';

export interface Step {
  id: string;
  label: string;
  state: 'done' | 'current' | 'coming' | 'returned';
  /** who and when, for a step that was taken */
  note?: ReactNode;
}

interface StepsProps {
  label: string;
  steps: readonly Step[];
  /** words read aloud for each state */
  texts: Record<Step['state'], string>;
}

/** The life of a plan or report from left to right, from top to bottom on a phone. */
export function Steps({ label, steps, texts }: StepsProps) {
  return (
    <ol className={styles.steps} aria-label={label}>
      {steps.map(({ id, label: words, state, note }, index) => (
        <li
          key={id}
          className={styles[state]}
          aria-current={state === 'current' || state === 'returned' ? 'step' : undefined}
        >
          <span className={styles.mark} aria-hidden="true">
            {state === 'done' ? <Check size={16} /> : state === 'returned' ? <CircleAlert size={16} /> : index + 1}
          </span>
          <span className={styles.words}>
            <span className={styles.label}>{words}</span>
            <span className="aloud"> {texts[state]}</span>
            {note ? <span className={styles.note}>{note}</span> : null}
          </span>
        </li>
      ))}
    </ol>
  );
}
