import { AppLink } from '../navigation/navigation.tsx';
import styles from './charts.module.css';
import { Picture } from './picture.tsx';
import type { Step } from './step.ts';

export interface HeatCell {
  /** null: no figure */
  step: Step | null;
  words: string;
  /** what the figure is of, smaller, beside it */
  beside?: string | undefined;
  /** everything the field says, with exact figures: read aloud, and shown where the pointer rests */
  whole: string;
}

export interface HeatRow {
  id: string;
  label: string;
  /** the page behind the row */
  to?: string;
  /** in the order of the columns */
  cells: readonly HeatCell[];
}

interface HeatMapProps {
  title: string;
  columns: readonly string[];
  rows: readonly HeatRow[];
}

const CELL = 176;
const ROW = 26;
const HEAD = 34;

/** Rows by columns: every field says its figure and is the darker the larger it is; stripes where there is none. */
export function HeatMap({ title, columns, rows }: HeatMapProps) {
  const label = labelWidth(rows);
  const width = label + columns.length * CELL;
  return (
    <Picture title={title} width={width} height={HEAD + rows.length * ROW} opens>
      {(absent) => (
        <>
          {columns.map((column, index) => (
            <text key={column} x={label + (index + 0.5) * CELL} y={22} textAnchor="middle" className={styles.strong}>
              {column}
            </text>
          ))}
          {rows.map(({ id, label: name, to, cells }, row) => (
            <g key={id} transform={`translate(0 ${HEAD + row * ROW})`}>
              {to ? (
                <AppLink to={to} discover="none">
                  <text x={0} y={18}>
                    {name}
                  </text>
                </AppLink>
              ) : (
                <text x={0} y={18}>
                  {name}
                </text>
              )}
              {cells.map(({ step, words, beside, whole }, index) => (
                <g key={columns[index]} transform={`translate(${label + index * CELL} 0)`}>
                  <title>{whole}</title>
                  <rect
                    width={CELL - 2}
                    height={ROW - 2}
                    {...(step === null ? { fill: absent } : { className: styles[`step${step}`] })}
                  />
                  <text x={CELL / 2} y={18} textAnchor="middle">
                    {words}
                    {beside ? (
                      <tspan dx={6} className={styles.beside}>
                        {beside}
                      </tspan>
                    ) : null}
                  </text>
                </g>
              ))}
            </g>
          ))}
        </>
      )}
    </Picture>
  );
}

/** Room for the longest label and no more: short names stand beside their figures. */
function labelWidth(rows: readonly HeatRow[]): number {
  const longest = Math.max(0, ...rows.map(({ label }) => label.length));
  return Math.min(300, Math.max(120, longest * 8 + 24));
}
