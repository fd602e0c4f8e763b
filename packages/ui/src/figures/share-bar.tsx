import { AppLink } from '../navigation/navigation.tsx';
import type { Tone } from '../state/state-look.ts';
import styles from './share-bar.module.css';

export interface Share {
  id: string;
  label: string;
  value: number;
  /** the value in words */
  text: string;
  tone: Tone;
  /** the rows behind it */
  to?: string;
}

interface ShareBarProps {
  /** what is shared out, with its denominator */
  label: string;
  shares: readonly Share[];
}

const GAP = 2;
const WIDTH = 1000;

/** One whole in parts from left to right, each named and figured below; parts of nothing are only named. */
export function ShareBar({ label, shares }: ShareBarProps) {
  const whole = shares.reduce((sum, { value }) => sum + value, 0);
  let end = 0;
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>{label}</figcaption>
      <svg className={styles.bar} viewBox={`0 0 ${WIDTH} 20`} preserveAspectRatio="none" aria-hidden="true">
        <defs>
          <pattern id="absent" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="8" height="8" className={styles.ground} />
            <rect width="3" height="8" className={styles.stripe} />
          </pattern>
        </defs>
        {shares.map(({ id, value, tone }) => {
          const from = end;
          end += whole > 0 ? (value / whole) * WIDTH : 0;
          const width = Math.max(end - from - GAP, 0);
          return value > 0 ? <rect key={id} x={from} width={width} height="20" className={styles[tone]} /> : null;
        })}
      </svg>
      <ul className={styles.legend}>
        {shares.map(({ id, label: name, text, tone, to }) => {
          const words = (
            <>
              <svg width="12" height="12" aria-hidden="true" className={styles.swatch}>
                <rect width="12" height="12" className={styles[tone]} />
              </svg>
              <span>{name}</span> <strong>{text}</strong>
            </>
          );
          return (
            <li key={id}>
              {to ? (
                <AppLink to={to} className={styles.part}>
                  {words}
                </AppLink>
              ) : (
                <span className={styles.part}>{words}</span>
              )}
            </li>
          );
        })}
      </ul>
    </figure>
  );
}
