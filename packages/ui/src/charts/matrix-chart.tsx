import { formatNumber } from '../format/number.ts';
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
const LEFT = 90;
const WIDE = 132;
const HIGH = 76;

/** Likelihood upwards, impact to the right; the fields are the darker the graver, and those with risks open into whose they are. */
export function MatrixChart({ title, texts, cells }: MatrixChartProps) {
  const bottom = SIDE.length * HIGH;
  const right = LEFT + SIDE.length * WIDE;
  return (
    <Picture title={title} width={right} height={bottom + 56} opens>
      {() => (
        <>
          <text x={0} y={18} className={styles.strong}>
            {texts.likelihood}
          </text>
          <text x={right} y={bottom + 48} textAnchor="end" className={styles.strong}>
            {texts.impact}
          </text>
          {SIDE.map((value) => (
            <g key={value}>
              <text x={LEFT - 14} y={bottom - (value - 0.5) * HIGH + 5} textAnchor="end">
                {value}
              </text>
              <text x={LEFT + (value - 0.5) * WIDE} y={bottom + 22} textAnchor="middle">
                {value}
              </text>
            </g>
          ))}
          {SIDE.flatMap((likelihood) =>
            SIDE.map((impact) => {
              const cell = cells.find((one) => one.likelihood === likelihood && one.impact === impact);
              const ground = (
                <rect width={WIDE - 3} height={HIGH - 3} className={styles[`step${stepOf(likelihood * impact, 25)}`]} />
              );
              return (
                <g
                  key={`${likelihood}-${impact}`}
                  transform={`translate(${LEFT + (impact - 1) * WIDE} ${bottom - likelihood * HIGH})`}
                >
                  {cell ? (
                    <AppLink to={cell.to} aria-current={cell.chosen || undefined}>
                      <title>{cell.aloud}</title>
                      {ground}
                      <text x={WIDE / 2} y={34} textAnchor="middle" className={styles.large}>
                        {formatNumber(cell.count)}
                      </text>
                      <text x={WIDE / 2} y={56} textAnchor="middle" className={styles.soft}>
                        {cell.words}
                      </text>
                      {cell.chosen ? (
                        <rect x={2} y={2} width={WIDE - 7} height={HIGH - 7} className={styles.chosen} />
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
