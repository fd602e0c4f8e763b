import styles from './progress.module.css';

interface ProgressProps {
  /** what is going on, in words */
  label: string;
  /** how far in words, with its count: "รายงานแล้ว 12 จาก 32 โครงการ" */
  text: string;
  value: number;
  max: number;
  /** tone of what is done; acting colour when not stated */
  tone?: 'act' | 'good' | 'watch' | 'bad';
  /** read changes aloud, for a job that is waited for */
  live?: boolean;
}

/** How much of a whole: a bar with its count in words. */
export function Progress({ label, text, value, max, tone = 'act', live }: ProgressProps) {
  const share = max > 0 ? Math.min(Math.max(value / max, 0), 1) : 0;
  return (
    <div className={styles.progress}>
      <div className={styles.words}>
        <span className={styles.label}>{label}</span>
        <span className="figures small" aria-live={live ? 'polite' : undefined}>
          {text}
        </span>
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value}
        aria-valuetext={text}
        className={styles[tone]}
      >
        <svg className={styles.bar} width="100%" height="8" aria-hidden="true">
          <rect className={styles.ground} width="100%" height="8" rx="4" />
          <rect className={styles.done} width={`${share * 100}%`} height="8" rx="4" />
        </svg>
      </div>
    </div>
  );
}
