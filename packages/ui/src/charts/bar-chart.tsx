import type { ReactNode } from 'react';
import { usePhone } from '../frame/use-phone.ts';
import { AppLink } from '../navigation/navigation.tsx';
import { deskBars, phoneBars } from './bar-layout.ts';
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

const TOP = 12;
const looks: Record<Exclude<BarLook, 'absent'>, string | undefined> = {
  full: styles.bar,
  light: styles.barLight,
  outline: styles.outline,
};

/** Bars from zero, each with its figure in words. */
export function BarChart({ title, rows }: BarChartProps) {
  const phone = usePhone();
  const layout = phone ? phoneBars : deskBars;
  const largest = Math.max(1, ...rows.flatMap(({ bars }) => bars.map(({ value }) => value)));
  const tops: number[] = [];
  let height = TOP;
  for (const { bars } of rows) {
    tops.push(height);
    height += layout.rowHeight(bars.length);
  }
  return (
    <Picture title={title} width={layout.width} height={height} opens={rows.some(({ to }) => to)}>
      {(absent) => (
        <>
          {rows.map(({ id, label, to, bars, mark }, index) => (
            <g key={id} transform={`translate(0 ${tops[index]})`}>
              <RowLabel to={to}>
                <text x={0} y={16} className={mark || (phone && bars.length > 1) ? styles.strong : undefined}>
                  {mark && phone ? `${label} · ${mark}` : label}
                </text>
              </RowLabel>
              {bars.map(({ id: bar, value, words, look }, place) => {
                const length = (value / largest) * layout.longest;
                const { bar: shape, words: at } = layout.place(place, bars.length, length);
                return (
                  <g key={bar}>
                    <rect
                      x={layout.axis}
                      width={length}
                      {...shape}
                      {...(look === 'absent' ? { fill: absent } : { className: looks[look] })}
                    />
                    <text {...at}>{words}</text>
                  </g>
                );
              })}
              {mark && !phone ? (
                <g transform={`translate(${layout.axis - 14} 0)`}>
                  <path d="M0 4 L10 11 L0 18 Z" className={styles.here} />
                  <text x={-6} y={16} textAnchor="end" className={styles.strong}>
                    {mark}
                  </text>
                </g>
              ) : null}
            </g>
          ))}
          {phone ? null : <line x1={layout.axis} x2={layout.axis} y1={0} y2={height} className={styles.axis} />}
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
