import { AppLink } from './navigation.tsx';
import styles from './tabs.module.css';

interface TabsProps {
  /** names the group, read aloud */
  label: string;
  tabs: readonly { to: string; label: string; count?: string; current: boolean }[];
}

/** Views of one thing, each with its own address. */
export function Tabs({ label, tabs }: TabsProps) {
  return (
    <nav aria-label={label} className={`${styles.tabs} screen-only`}>
      <ul>
        {tabs.map(({ to, label: words, count, current }) => (
          <li key={to}>
            <AppLink to={to} aria-current={current ? 'page' : undefined} className={styles.tab}>
              {words}
              {count ? <span className={styles.count}>{count}</span> : null}
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
