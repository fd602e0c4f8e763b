import styles from './bar-row.module.css';

export interface Bar {
  id: string;
  label: string;
  value: number;
  /** the value in words, beside the bar */
  text: string;
  /** this one is the reader's own */
  here?: boolean;
}

interface BarRowsProps {
  /** what is compared, with its unit */
  label: string;
  bars: readonly Bar[];
  /** the end of the scale; the largest value when not stated. Bars always begin at zero. */
  max?: number;
  /** a value that every bar is held against (a pass mark, a target): a line across each bar, its name in the list's own label */
  mark?: number;
}

/** Horizontal bars from zero, each named and figured beside itself; a list to those who do not see it. */
export function BarRows({ label, bars, max, mark }: BarRowsProps) {
  const end = max ?? Math.max(...bars.map(({ value }) => value), mark ?? 0);
  const at = mark !== undefined && end > 0 ? `${(mark / end) * 100}%` : undefined;
  return (
    <ul className={styles.bars} aria-label={label}>
      {bars.map(({ id, label: name, value, text, here }) => (
        <li key={id} className={here ? styles.here : undefined}>
          <span className={styles.name}>{name}</span>
          <svg className={styles.bar} width="100%" height="14" aria-hidden="true">
            <rect width={`${end > 0 ? Math.max((value / end) * 100, 0) : 0}%`} height="14" rx="2" />
            <line y1="0" y2="14" />
            {at ? <line x1={at} x2={at} y1="0" y2="14" className={styles.mark} /> : null}
          </svg>
          <span className={styles.text}>{text}</span>
        </li>
      ))}
    </ul>
  );
}
