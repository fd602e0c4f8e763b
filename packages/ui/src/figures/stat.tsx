import type { ReactNode } from 'react';
import { AppLink } from '../navigation/navigation.tsx';
import styles from './stat.module.css';

interface StatProps {
  label: ReactNode;
  figure: ReactNode;
  /** denominator, change, due date */
  note?: ReactNode;
  badge?: ReactNode;
  /** where the rows behind the figure are */
  to?: string;
}

/** A row of figures that say how things stand. */
export function Stats({ children }: { children: ReactNode }) {
  return <dl className={styles.stats}>{children}</dl>;
}

/** One figure with its name and denominator. */
export function Stat({ label, figure, note, badge, to }: StatProps) {
  return (
    <div className={styles.stat}>
      <dt>{to ? <AppLink to={to}>{label}</AppLink> : label}</dt>
      <dd className={styles.figure}>{figure}</dd>
      {note ? <dd className="small soft">{note}</dd> : null}
      {badge ? <dd>{badge}</dd> : null}
    </div>
  );
}
