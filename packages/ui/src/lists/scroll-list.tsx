import type { ReactNode } from 'react';
import styles from './scroll-list.module.css';

/** Names that may be hundreds: what comes after them stays near, and the keyboard scrolls them. */
export function ScrollList({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <ul className={styles.list} aria-label={label} tabIndex={0}>
      {children}
    </ul>
  );
}
