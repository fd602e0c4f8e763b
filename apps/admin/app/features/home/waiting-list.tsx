import { formatBuddhistDate } from '@sujarit/ui/format/buddhist-date.ts';
import { AppLink } from '@sujarit/ui/navigation/navigation';
import { ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Waiting } from './waiting.ts';
import styles from './waiting-list.module.css';

/** What waits for the viewer, each with where it is done. */
export function WaitingList({ waiting }: { waiting: readonly Waiting[] }) {
  const { t, i18n } = useTranslation('home');
  if (waiting.length === 0) return null;
  return (
    <section className="stack-close" aria-labelledby="waiting">
      <h2 id="waiting">{t('home:waiting')}</h2>
      <ul className={styles.list}>
        {waiting.map(({ key, to, values }) => {
          const { dueOn } = values;
          const words = dueOn ? { ...values, dueOn: formatBuddhistDate(String(dueOn), i18n.language) } : values;
          return (
            <li key={`${key}${to}`}>
              <AppLink to={to} className={styles.item}>
                <span>
                  <span className={styles.what}>{t(`home:wait.${key}.what`, words)}</span>
                  <span className={styles.why}>{t(`home:wait.${key}.why`, words)}</span>
                </span>
                <ChevronRight size={20} aria-hidden="true" />
              </AppLink>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
