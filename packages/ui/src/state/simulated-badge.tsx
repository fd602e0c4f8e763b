import { FlaskConical } from 'lucide-react';
import styles from './simulated-badge.module.css';

/** Marks what is made up (ข้อมูลจำลอง), wherever it shows. */
export function SimulatedBadge({ label }: { label: string }) {
  return (
    <span className={styles.badge}>
      <FlaskConical size={14} aria-hidden="true" />
      <span>{label}</span>
    </span>
  );
}
