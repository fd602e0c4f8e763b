import { AppLink } from './navigation.tsx';
import styles from './trail.module.css';

/** Where a page hangs, from the top down; only below two levels. The page itself is not in it: it is the heading. */
export function Trail({ label, steps }: { label: string; steps: readonly { to: string; label: string }[] }) {
  return (
    <nav aria-label={label} className={`${styles.trail} screen-only`}>
      <ol>
        {steps.map(({ to, label: words }) => (
          <li key={to}>
            <AppLink to={to}>{words}</AppLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}
