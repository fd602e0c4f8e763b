import { formatOutOf, formatPercent } from '../format/percent.ts';
import styles from './percent.module.css';

interface PercentProps {
  /** the percent as it was worked out; null where there is nothing to take a share of */
  percent: number | string | null;
  part: number;
  whole: number;
  locale: string;
  unit?: string;
  /** beside each other instead of below */
  inline?: boolean;
}

/** A percent with its denominator: "37.5%" and "12 จาก 32". */
export function Percent({ percent, part, whole, locale, unit, inline }: PercentProps) {
  return (
    <span className={`figures ${inline ? styles.inline : styles.percent}`}>
      {percent === null ? <span aria-hidden="true">–</span> : <span>{formatPercent(percent)}</span>}
      <span className={styles.outOf}>{formatOutOf(part, whole, locale, unit)}</span>
    </span>
  );
}
