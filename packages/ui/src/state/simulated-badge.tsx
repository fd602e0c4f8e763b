import { FlaskConical } from 'lucide-react';
import styles from './simulated-badge.module.css';

interface SimulatedBadgeProps {
  label: string;
  /** the sign alone, where every row of a table may bear it: the words are read aloud and come with the pointer */
  narrow?: boolean;
}

/** Marks what is made up (ข้อมูลจำลอง), wherever it shows. */
export function SimulatedBadge({ label, narrow }: SimulatedBadgeProps) {
  return (
    <span className={styles.badge} title={narrow ? label : undefined}>
      <FlaskConical size={14} aria-hidden="true" />
      <span className={narrow ? 'aloud' : undefined}>{label}</span>
    </span>
  );
}
