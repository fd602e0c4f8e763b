import { FlaskConical } from 'lucide-react';
import styles from './simulated-badge.module.css';

interface SimulatedBadgeProps {
  label: string;
  /** the sign alone in a wide table, where every row may bear it: the words are read aloud, come with the pointer, on a phone and in print */
  narrow?: boolean;
}

/** Marks what is made up (ข้อมูลจำลอง), wherever it shows. */
export function SimulatedBadge({ label, narrow }: SimulatedBadgeProps) {
  return (
    <span className={narrow ? `${styles.badge} ${styles.narrow}` : styles.badge} title={narrow ? label : undefined}>
      <FlaskConical size={14} aria-hidden="true" />
      <span>{label}</span>
    </span>
  );
}
