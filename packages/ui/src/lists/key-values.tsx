import type { ReactNode } from 'react';
import styles from './key-values.module.css';

interface KeyValuesProps {
  items: readonly { label: ReactNode; value: ReactNode; act?: ReactNode }[];
}

/** Facts about one thing, each with its name; an act (change) may stand at the right. */
export function KeyValues({ items }: KeyValuesProps) {
  return (
    <dl className={styles.list}>
      {items.map(({ label, value, act }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: labels may be elements; the order is the identity
        <div key={index} className={styles.item}>
          <dt>{label}</dt>
          <dd>{value}</dd>
          {act ? <dd className={styles.act}>{act}</dd> : null}
        </div>
      ))}
    </dl>
  );
}
