import { AppLink } from '../navigation/navigation.tsx';
import styles from './risk-matrix.module.css';

export interface RiskMatrixTexts {
  caption: string;
  likelihood: string;
  impact: string;
  /** words of one cell, read aloud: how many risks at which likelihood and impact */
  cell: (count: number, likelihood: number, impact: number) => string;
  /** words of the levels, from the lowest */
  levels: readonly [string, string, string, string];
}

interface RiskMatrixProps {
  texts: RiskMatrixTexts;
  counts: readonly { likelihood: number; impact: number; count: number }[];
  /** lowest score (likelihood x impact) of the levels medium, high and very high; R16 */
  bands?: readonly [number, number, number];
  /** where the risks of a cell are listed */
  to?: (likelihood: number, impact: number) => string;
}

const SCALE = [1, 2, 3, 4, 5];
const DEFAULT_BANDS = [5, 10, 15] as const;

/** Level 0..3 of a score by the bands (R16). */
export function riskLevelOf(score: number, bands: readonly [number, number, number] = DEFAULT_BANDS): 0 | 1 | 2 | 3 {
  return score >= bands[2] ? 3 : score >= bands[1] ? 2 : score >= bands[0] ? 1 : 0;
}

/** Likelihood by impact, five by five, as a real table: the counts in it are its figures, the score stands small in each cell. */
export function RiskMatrix({ texts, counts, bands = DEFAULT_BANDS, to }: RiskMatrixProps) {
  const countOf = (likelihood: number, impact: number) =>
    counts.filter((c) => c.likelihood === likelihood && c.impact === impact).reduce((sum, c) => sum + c.count, 0);
  return (
    <figure className={styles.figure}>
      <table className={styles.matrix}>
        <caption>{texts.caption}</caption>
        <tbody>
          {SCALE.toReversed().map((likelihood) => (
            <tr key={likelihood}>
              <th scope="row">
                {likelihood === 5 ? <span className={styles.axis}>{texts.likelihood}</span> : null}
                {likelihood}
              </th>
              {SCALE.map((impact) => {
                const count = countOf(likelihood, impact);
                const level = riskLevelOf(likelihood * impact, bands);
                const words = texts.cell(count, likelihood, impact);
                return (
                  <td key={impact} className={styles[`level${level}`]}>
                    <span className={styles.score} aria-hidden="true">
                      {likelihood * impact}
                    </span>
                    {count > 0 && to ? (
                      <AppLink to={to(likelihood, impact)} className={styles.count} aria-label={words}>
                        {count}
                      </AppLink>
                    ) : (
                      <span className={styles.count}>
                        <span aria-hidden="true">{count || ''}</span>
                        <span className="aloud">{words}</span>
                      </span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td />
            {SCALE.map((impact) => (
              <th key={impact} scope="col">
                {impact}
              </th>
            ))}
          </tr>
          <tr>
            <td />
            <td colSpan={5} className={styles.axisBelow}>
              {texts.impact}
            </td>
          </tr>
        </tfoot>
      </table>
      <ul className={styles.levels}>
        {texts.levels.map((words, level) => (
          <li key={words}>
            <span className={`${styles.swatch} ${styles[`level${level}`]}`} aria-hidden="true" />
            {words} ({rangeOf(level, bands)})
          </li>
        ))}
      </ul>
    </figure>
  );
}

function rangeOf(level: number, bands: readonly [number, number, number]): string {
  const edges = [1, ...bands, 26];
  return `${edges[level]}–${(edges[level + 1] ?? 26) - 1}`;
}
