import { usePhone } from '../frame/use-phone.ts';
import styles from './charts.module.css';
import { Picture } from './picture.tsx';

export interface TrendLine {
  id: string;
  label: string;
  /** in the order of the columns, with what the percent is of below its words; null: no figure */
  points: readonly ({ percent: number; words: string; below: string } | null)[];
  /** a dashed line with squares, apart from a whole one with circles */
  dashed: boolean;
}

interface TrendChartProps {
  title: string;
  /** Buddhist years */
  columns: readonly string[];
  lines: readonly TrendLine[];
}

const DESK = { left: 60, step: 130, name: 130 };
const PHONE = { left: 44, step: 92, name: 76 };
const TOP = 46;
const HIGH = 300;
const y = (percent: number) => TOP + HIGH - (percent / 100) * HIGH;

/** Percents from 0 to 100 over the years, every point with its figure, every line with its name. */
export function TrendChart({ title, columns, lines }: TrendChartProps) {
  const { left, step, name } = usePhone() ? PHONE : DESK;
  const right = left + columns.length * step;
  const x = (column: number) => left + (column + 0.5) * step;
  return (
    <Picture title={title} width={right + name} height={TOP + HIGH + 56}>
      {() => (
        <>
          {[0, 25, 50, 75, 100].map((percent) => (
            <g key={percent}>
              <line
                x1={left}
                x2={right}
                y1={y(percent)}
                y2={y(percent)}
                className={percent === 0 ? styles.axis : styles.line}
              />
              <text x={left - 10} y={y(percent) + 5} textAnchor="end" className={styles.soft}>
                {percent}%
              </text>
            </g>
          ))}
          {columns.map((column, index) => (
            <text key={column} x={x(index)} y={TOP + HIGH + 46} textAnchor="middle">
              {column}
            </text>
          ))}
          {lines.map(({ id, label, points, dashed }) => {
            const drawn = points.flatMap((point, index) => (point ? [{ ...point, index }] : []));
            const last = drawn.at(-1);
            return (
              <g key={id}>
                <polyline
                  points={drawn.map(({ percent, index }) => `${x(index)},${y(percent)}`).join(' ')}
                  className={dashed ? `${styles.outline} ${styles.dashed}` : styles.outline}
                />
                {drawn.map(({ percent, words, below, index }) => (
                  <g key={index} transform={`translate(${x(index)} ${y(percent)})`}>
                    {dashed ? (
                      <rect x={-5} y={-5} width={10} height={10} className={styles.mark} />
                    ) : (
                      <circle r={6} className={styles.mark} />
                    )}
                    <text y={dashed ? 24 : -28} textAnchor="middle">
                      {words}
                    </text>
                    <text y={dashed ? 40 : -12} textAnchor="middle" className={styles.beside}>
                      {below}
                    </text>
                  </g>
                ))}
                {last ? (
                  <text x={x(last.index) + 44} y={y(last.percent) + 5} className={styles.strong}>
                    {label}
                  </text>
                ) : null}
              </g>
            );
          })}
        </>
      )}
    </Picture>
  );
}
