import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './notice.module.css';

export type NoticeKind = 'info' | 'success' | 'warn' | 'error';

const ICONS = { info: Info, success: CircleCheck, warn: TriangleAlert, error: CircleAlert };

interface NoticeProps {
  kind: NoticeKind;
  title: ReactNode;
  children?: ReactNode;
  /** read out at once when it appears after an act; leave out for what stands on the page from the beginning */
  live?: boolean;
}

/** What happened or what to know, in the page where it matters; it stays until the page changes. */
export function Notice({ kind, title, children, live }: NoticeProps) {
  const Icon = ICONS[kind];
  const role = live ? (kind === 'error' ? 'alert' : 'status') : undefined;
  return (
    <div className={`${styles.notice} ${styles[kind]}`} role={role}>
      <Icon size={22} aria-hidden="true" />
      <div className={styles.text}>
        <p className={styles.title}>{title}</p>
        {children}
      </div>
    </div>
  );
}
