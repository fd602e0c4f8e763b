import { formatNumber } from '../format/number.ts';
import { usePhone } from '../frame/use-phone.ts';
import { AppLink } from '../navigation/navigation.tsx';
import styles from './charts.module.css';
import { Picture } from './picture.tsx';
import { stepOf } from './step.ts';

export interface MatrixCell {
  likelihood: number;
  impact: number;
  count: number;
  /** second line: how many authorities */
  words: string;
  /** what the link says aloud */
  aloud: string;
  to: string;
  chosen: boolean;
}

interface MatrixChartProps {
  title: string;
  texts: { likelihood: string; impact: string };
  cells: readonly MatrixCell[];
}

const SIDE = [1, 2, 3, 4, 5] as const;
const TOP = 28;
const DESK = { left: 34, wide: 132, high: 76 };
const PHONE = { left: 24, wide: 56, high: 64 };

/** Likelihood upwards, impact to the right; the fields are the darker the graver, and those with risks open into whose they are. */
export function MatrixChart({ title, texts, cells }: MatrixChartProps) {
  const { left, wide, high } = usePhone() ? PHONE : DESK;
  const bottom = TOP + SIDE.length * high;
  const right = left + SIDE.length * wide;
  return (
    <Picture title={title} width={right} height={bottom + 56} opens>
      {() => (
        <>
          <text x={0} y={16} className={styles.strong}>
            {texts.likelihood}
          </text>
          <text x={right} y={bottom + 48} textAnchor="end" className={styles.strong}>
            {texts.impact}
          </text>
          {SIDE.map((value) => (
            <g key={value}>
              <text x={left - 10} y={bottom - (value - 0.5) * high + 5} textAnchor="end">
                {value}
              </text>
              <text x={left + (value - 0.5) * wide} y={bottom + 22} textAnchor="middle">
                {value}
              </text>
            </g>
          ))}
          {SIDE.flatMap((likelihood) =>
            SIDE.map((impact) => {
              const cell = cells.find((one) => one.likelihood === likelihood && one.impact === impact);
              const ground = (
                <rect width={wide - 3} height={high - 3} className={styles[`step${stepOf(likelihood * impact, 25)}`]} />
              );
              return (
                <g
                  key={`${likelihood}-${impact}`}
                  transform={`translate(${left + (impact - 1) * wide} ${bottom - likelihood * high})`}
                >
                  {cell ? (
                    <AppLink to={cell.to} aria-current={cell.chosen || undefined}>
                      <title>{cell.aloud}</title>
                      {ground}
                      <text x={wide / 2} y={high / 2 - 4} textAnchor="middle" className={styles.large}>
                        {formatNumber(cell.count)}
                      </text>
                      <text x={wide / 2} y={high / 2 + 18} textAnchor="middle" className={styles.beside}>
                        {cell.words}
                      </text>
                      {cell.chosen ? (
                        <rect x={2} y={2} width={wide - 7} height={high - 7} className={styles.chosen} />
                      ) : null}
                    </AppLink>
                  ) : (
                    ground
                  )}
                </g>
              );
            }),
          )}
        </>
      )}
    </Picture>
  );
}
