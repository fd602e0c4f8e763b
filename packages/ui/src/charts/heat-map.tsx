import { usePhone } from '../frame/use-phone.ts';
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

const HEAD = 34;
const DESK = { cell: 176, row: 26, above: 0, field: 24 };
/** the name above its fields, what a figure is of below it */
const PHONE = { row: 70, above: 24, field: 40 };

/** Rows by columns: every field says its figure and is the darker the larger it is; stripes where there is none. */
export function HeatMap({ title, columns, rows }: HeatMapProps) {
  const phone = usePhone();
  const { cell, row: height, above, field } = phone ? { ...PHONE, cell: narrowCell(rows) } : DESK;
  const left = phone ? 0 : labelWidth(rows);
  const heads = columns.map((column, index) => (
    <text key={column} x={left + (index + 0.5) * cell} y={22} textAnchor="middle" className={styles.strong}>
      {column}
    </text>
  ));
  return (
    <Picture
      title={title}
      width={left + columns.length * cell}
      height={HEAD + rows.length * height}
      head={{ height: HEAD, drawn: heads }}
      opens
    >
      {(absent) =>
        rows.map(({ id, label, to, cells }, row) => {
          const name = (
            <text x={0} y={18}>
              {label}
            </text>
          );
          return (
            <g key={id} transform={`translate(0 ${HEAD + row * height})`}>
              {to ? (
                <AppLink to={to} discover="none">
                  {name}
                </AppLink>
              ) : (
                name
              )}
              {cells.map(({ step, words, beside, whole }, index) => (
                <g key={columns[index]} transform={`translate(${left + index * cell} ${above})`}>
                  <title>{whole}</title>
                  <rect
                    width={cell - 2}
                    height={field}
                    {...(step === null ? { fill: absent } : { className: styles[`step${step}`] })}
                  />
                  <text
                    x={cell / 2}
                    y={18}
                    textAnchor="middle"
                    className={phone && step === null ? styles.beside : undefined}
                  >
                    {words}
                    {beside ? (
                      <tspan {...(phone ? { x: cell / 2, dy: 16 } : { dx: 6 })} className={styles.beside}>
                        {beside}
                      </tspan>
                    ) : null}
                  </text>
                </g>
              ))}
            </g>
          );
        })
      }
    </Picture>
  );
}

/** Room for the longest label and no more: short names stand beside their figures. */
function labelWidth(rows: readonly HeatRow[]): number {
  const longest = Math.max(0, ...rows.map(({ label }) => label.length));
  return Math.min(300, Math.max(120, longest * 8 + 24));
}

/** On a phone room for the longest denominator: four fields beside each other unless it is of thousands. */
function narrowCell(rows: readonly HeatRow[]): number {
  const longest = Math.max(0, ...rows.flatMap(({ cells }) => cells.map(({ beside }) => beside?.length ?? 0)));
  return Math.max(76, longest * 6.2 + 8);
}
