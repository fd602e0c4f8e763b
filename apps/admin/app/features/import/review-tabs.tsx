import { formatNumber } from '@sujarit/ui/format/number.ts';
import { useTranslation } from 'react-i18next';
import styles from './review.module.css';
import type { ReviewView } from './use-review-view.ts';

interface ReviewTabsProps {
  view: ReviewView;
  /** how many doubts wait */
  waiting: number;
  pieces: number;
  onView: (view: ReviewView) => void;
}

/** Beside the text: the doubts to be settled, or the whole plan as it was read; where there is no room beside it, the text in their place. */
export function ReviewTabs({ view, waiting, pieces, onView }: ReviewTabsProps) {
  const { t } = useTranslation('documents');
  const tabs = [
    { id: 'doubts', label: t('documents:viewDoubts'), count: waiting },
    { id: 'plan', label: t('documents:viewPlan'), count: pieces },
  ] as const;
  return (
    <fieldset className={styles.tabs}>
      <legend className="aloud">{t('documents:views')}</legend>
      {tabs.map(({ id, label, count }) => (
        <button
          key={id}
          type="button"
          className={styles.tab}
          aria-pressed={view === id}
          aria-keyshortcuts="p"
          onClick={() => onView(id)}
        >
          {label} <span className="figures">{formatNumber(count)}</span>
        </button>
      ))}
      <button
        type="button"
        className={`${styles.tab} ${styles.textTab}`}
        aria-pressed={view === 'text'}
        onClick={() => onView('text')}
      >
        {t('documents:viewText')}
      </button>
    </fieldset>
  );
}
