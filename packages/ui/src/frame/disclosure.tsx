import { type ReactNode, useEffect, useRef } from 'react';
import styles from './disclosure.module.css';

interface DisclosureProps {
  /** read aloud before the summary, where the summary alone does not say what opens */
  label?: string;
  summary: ReactNode;
  /** opens upwards */
  above?: boolean;
  children: ReactNode;
}

/** A small menu on native details: works without scripts; closes on Escape, on a click elsewhere and after a choice. */
export function Disclosure({ label, summary, above, children }: DisclosureProps) {
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      const details = box.current;
      if (!details?.open) return;
      const inside = details.contains(event.target as Node);
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return;
        details.open = false;
        if (inside) details.querySelector('summary')?.focus();
      } else if (!inside || (event.target as Element).closest('a')) details.open = false;
    };
    document.addEventListener('click', close);
    document.addEventListener('keydown', close);
    return () => {
      document.removeEventListener('click', close);
      document.removeEventListener('keydown', close);
    };
  }, []);
  return (
    <details ref={box} className={`${styles.box} ${above ? styles.above : ''}`}>
      <summary className={styles.summary}>
        {label ? <span className="aloud">{label} </span> : null}
        {summary}
      </summary>
      <div className={styles.menu}>{children}</div>
    </details>
  );
}
