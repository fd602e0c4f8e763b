import type { ReactNode } from 'react';
import { AppLink } from '../navigation/navigation.tsx';
import styles from './charts.module.css';
import { Picture } from './picture.tsx';

/** full, light and outline tell bars of one row apart without colour; absent is striped */
export type BarLook = 'full' | 'light' | 'outline' | 'absent';

export interface BarRow {
  id: string;
  label: string;
  /** the page behind the row */
  to?: string;
  bars: readonly { id: string; value: number; words: string; look: BarLook }[];
  /** a word that points at this row: "you are here" */
  mark?: string;
}

interface BarChartProps {
  title: string;
  rows: readonly BarRow[];
}

const LABEL = 230;
const BARS = 480;
const WORDS = 330;
const BAR = 22;
const GAP = 12;
const looks: Record<Exclude<BarLook, 'absent'>, string | undefined> = {
  full: styles.bar,
  light: styles.barLight,
  outline: styles.outline,
};

/** Bars from zero, each with its figure in words at its end. */
export function BarChart({ title, rows }: BarChartProps) {
  const largest = Math.max(1, ...rows.flatMap(({ bars }) => bars.map(({ value }) => value)));
  const tops: number[] = [];
  let height = GAP;
  for (const { bars } of rows) {
    tops.push(height);
    height += bars.length * BAR + GAP;
  }
  return (
    <Picture title={title} width={LABEL + BARS + WORDS} height={height} opens={rows.some(({ to }) => to)}>
      {(absent) => (
        <>
          {rows.map(({ id, label, to, bars, mark }, index) => (
            <g key={id} transform={`translate(0 ${tops[index]})`}>
              <RowLabel to={to}>
                <text x={0} y={16} className={mark ? styles.strong : undefined}>
                  {label}
                </text>
              </RowLabel>
              {bars.map(({ id: bar, value, words, look }, place) => {
                const length = (value / largest) * BARS;
                const shape = { x: LABEL, y: place * BAR + 2, width: length, height: BAR - 4 };
                return (
                  <g key={bar}>
                    <rect {...shape} {...(look === 'absent' ? { fill: absent } : { className: looks[look] })} />
                    <text x={LABEL + length + 8} y={place * BAR + 16}>
                      {words}
                    </text>
                  </g>
                );
              })}
              {mark ? (
                <g transform={`translate(${LABEL - 14} 0)`}>
                  <path d="M0 4 L10 11 L0 18 Z" className={styles.here} />
                  <text x={-6} y={16} textAnchor="end" className={styles.strong}>
                    {mark}
                  </text>
                </g>
              ) : null}
            </g>
          ))}
          <line x1={LABEL} x2={LABEL} y1={0} y2={height} className={styles.axis} />
        </>
      )}
    </Picture>
  );
}

function RowLabel({ to, children }: { to: string | undefined; children: ReactNode }) {
  return to ? (
    <AppLink to={to} discover="none">
      {children}
    </AppLink>
  ) : (
    children
  );
}
