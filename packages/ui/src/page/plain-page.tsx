import type { ReactNode } from 'react';
import styles from './plain-page.module.css';

interface PlainPageProps {
  /** the product's name over the page */
  brand: ReactNode;
  /** what stands at the head's right: language switch */
  aside?: ReactNode;
  children: ReactNode;
}

/** A page outside the frame: sign-in, choice of workplace, faults. One thing in one column. */
export function PlainPage({ brand, aside, children }: PlainPageProps) {
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <span className={styles.brand}>{brand}</span>
        {aside}
      </header>
      <main id="content" className={styles.main}>
        {children}
      </main>
    </div>
  );
}
