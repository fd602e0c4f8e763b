import type { ReadRow, RowProblem } from '../sheet/sheet-row.ts';
import { arabicDigits } from '../thai-digits.ts';
import { itaInstruments, itaLevels } from './ita-level.ts';
import { scoreText } from './score-text.ts';

export const itaIndicators = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((no) => `indicator${no}`);
/** Columns that hold a score of 0 to 100. */
export const itaScores: readonly string[] = [...itaInstruments, ...itaIndicators, 'total'];

/** What a row says of a result; columns that it leaves empty are not there. */
export interface SaidIta {
  fiscalYear: number | null;
  scores: Record<string, string>;
  level: string | null;
  problems: RowProblem[];
}

/** Results of local authorities are asked for from this year on. */
const firstYear = 2556;

/** Did anybody fill the row? Those of the template that hold no score and no level say nothing. */
export function isFilled({ cells }: ReadRow): boolean {
  return [...itaScores, 'level'].some((column) => cells[column]);
}

/** The row's year, scores and level; `lastYear` is the fiscal year (B.E.) that runs. */
export function readItaRow({ cells }: ReadRow, lastYear: number): SaidIta {
  const problems: RowProblem[] = [];
  const fiscalYear = yearOf(cells.fiscalYear ?? '', lastYear);
  if (fiscalYear === null)
    problems.push({ column: 'fiscalYear', code: 'YEAR_WRONG', params: { from: firstYear, to: lastYear } });
  const scores: Record<string, string> = {};
  for (const column of itaScores) {
    const typed = cells[column];
    if (!typed) continue;
    const score = scoreText(typed);
    if (score === undefined) problems.push({ column, code: 'SCORE_WRONG', params: { value: typed } });
    else if (Number(score) < 0 || Number(score) > 100)
      problems.push({ column, code: 'SCORE_RANGE', params: { value: typed } });
    else scores[column] = score;
  }
  return { fiscalYear, scores, level: levelOf(cells.level ?? '', fiscalYear, problems), problems };
}

function yearOf(typed: string, lastYear: number): number | null {
  const digits = arabicDigits(typed).replace(/\s|พ\.?ศ\.?/g, '');
  const year = /^\d{4}$/.test(digits) ? Number(digits) : 0;
  return year >= firstYear && year <= lastYear ? year : null;
}

/** The level in its year's words; one that is not on that scale is a problem. */
function levelOf(typed: string, fiscalYear: number | null, problems: RowProblem[]): string | null {
  if (!typed || fiscalYear === null) return null;
  const plain = typed.normalize('NFC').replace(/\s/g, '').toUpperCase();
  const levels = itaLevels(fiscalYear);
  const level = levels.find((one) => one === plain);
  if (level) return level;
  problems.push({
    column: 'level',
    code: 'LEVEL_UNKNOWN',
    params: { value: typed, year: fiscalYear, levels: levels.join(', ') },
  });
  return null;
}
