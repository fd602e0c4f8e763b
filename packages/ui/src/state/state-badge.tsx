import styles from './state-badge.module.css';
import { lookOf, type StateKind, type Tone } from './state-look.ts';

interface StateBadgeProps {
  kind: StateKind;
  /** the state as the API names it, e.g. GREEN, IN_USE */
  state: string;
  /** the state in words */
  label: string;
  /** no ground, for dense tables */
  plain?: boolean;
}

/** A state: icon and word on its colour. */
export function StateBadge({ kind, state, label, plain }: StateBadgeProps) {
  const { tone, icon: Icon } = lookOf(kind, state);
  return (
    <span className={`${styles.badge} ${styles[tone]} ${plain ? styles.plain : ''}`}>
      <Icon size={16} aria-hidden="true" />
      <span>{label}</span>
    </span>
  );
}

/** A tone with a word of the caller's own, where no state of the domain fits. */
export function ToneBadge({ tone, label }: { tone: Tone; label: string }) {
  return <span className={`${styles.badge} ${styles[tone]}`}>{label}</span>;
}
