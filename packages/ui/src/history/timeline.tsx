import type { ReactNode } from 'react';
import styles from './timeline.module.css';

export interface TimelineEvent {
  id: string;
  /** when, in words, and as ISO for machines */
  when: string;
  iso: string;
  /** who did what */
  what: ReactNode;
  /** what came with it: a reason, a difference */
  detail?: ReactNode;
}

/** What happened to one thing, newest first. */
export function Timeline({ label, events }: { label: string; events: readonly TimelineEvent[] }) {
  return (
    <ol className={styles.timeline} aria-label={label}>
      {events.map(({ id, when, iso, what, detail }) => (
        <li key={id}>
          <time dateTime={iso} className={styles.when}>
            {when}
          </time>
          <div className={styles.what}>
            <p>{what}</p>
            {detail ? <div className={styles.detail}>{detail}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
