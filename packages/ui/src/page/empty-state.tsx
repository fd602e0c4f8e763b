import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

interface EmptyStateProps {
  title: ReactNode;
  /** why there is nothing here */
  why: ReactNode;
  /** what to do about it */
  act?: ReactNode;
}

/** Nothing here: why, and what to do. */
export function EmptyState({ title, why, act }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      <p className="soft">{why}</p>
      {act ? <div className={styles.act}>{act}</div> : null}
    </div>
  );
}
