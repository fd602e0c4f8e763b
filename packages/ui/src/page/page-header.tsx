import type { ReactNode } from 'react';
import styles from './page-header.module.css';

interface PageHeaderProps {
  title: ReactNode;
  /** one sentence: how things stand */
  state?: ReactNode;
  /** badges beside the heading: state, ข้อมูลจำลอง */
  badges?: ReactNode;
  /** the one main act (and, if there must be, quiet ones before it) */
  act?: ReactNode;
  /** where this page hangs; only below two levels */
  trail?: ReactNode;
}

/** The head of every page. */
export function PageHeader({ title, state, badges, act, trail }: PageHeaderProps) {
  return (
    <header className={styles.header}>
      {trail}
      <div className={styles.line}>
        <div className={styles.words}>
          <div className={styles.heading}>
            <h1>{title}</h1>
            {badges}
          </div>
          {state ? <p className={styles.state}>{state}</p> : null}
        </div>
        {act ? <div className={styles.act}>{act}</div> : null}
      </div>
    </header>
  );
}
