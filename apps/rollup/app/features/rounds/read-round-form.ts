import { arabicDigits } from '@sujarit/domain/thai-digits';
import type { PercentFormula } from '@sujarit/domain/traffic-light';
import { parseDay } from '@sujarit/ui/format/parse-day.ts';
import { parseFigure } from '@sujarit/ui/format/parse-number.ts';

export interface RoundSettings {
  fiscalYear: number;
  months: number;
  /** ISO dates */
  opensOn: string;
  dueOn: string;
  closesOn: string;
  /** decimal text */
  greenFrom: string;
  orangeFrom: string;
  formula: PercentFormula;
  chaseDays: number[];
  version: number | null;
}

/** A round's settings out of its form; days and figures as people type them. Problems by field and code. */
export function readRoundForm(form: FormData): {
  input: RoundSettings | null;
  problems: { field: string; code: string }[];
} {
  const text = (name: string) => String(form.get(name) ?? '');
  const day = (name: string) =>
    parseDay({ day: text(`${name}.day`), month: text(`${name}.month`), year: text(`${name}.year`) });
  const [opensOn, dueOn, closesOn] = [day('opensOn'), day('dueOn'), day('closesOn')];
  const [greenFrom, orangeFrom] = [parseFigure(text('greenFrom')), parseFigure(text('orangeFrom'))];
  const chaseDays = parseDays(text('chaseDays'));
  const problems = [
    ...(opensOn ? [] : [{ field: 'opensOn', code: 'DATE_INVALID' }]),
    ...(dueOn ? [] : [{ field: 'dueOn', code: 'DATE_INVALID' }]),
    ...(closesOn ? [] : [{ field: 'closesOn', code: 'DATE_INVALID' }]),
    ...(greenFrom ? [] : [{ field: 'greenFrom', code: 'NUMBER_INVALID' }]),
    ...(orangeFrom ? [] : [{ field: 'orangeFrom', code: 'NUMBER_INVALID' }]),
    ...(chaseDays ? [] : [{ field: 'chaseDays', code: 'CHASE_DAYS_UNREADABLE' }]),
  ];
  if (!opensOn || !dueOn || !closesOn || !greenFrom || !orangeFrom || !chaseDays) return { input: null, problems };
  const formula = text('formula') === 'DONE_AND_IN_PROGRESS' ? 'DONE_AND_IN_PROGRESS' : 'DONE';
  const version = text('version') === '' ? null : Number(text('version'));
  const round = { fiscalYear: Number(text('fy')), months: Number(text('months')) };
  return {
    input: { ...round, opensOn, dueOn, closesOn, greenFrom, orangeFrom, formula, chaseDays, version },
    problems,
  };
}

/** Whole days with their sign, between commas or spaces, in Thai digits as well: "-14, -3, 1". Null where it is something else. */
function parseDays(typed: string): number[] | null {
  const words = arabicDigits(typed)
    .replaceAll(/[−–]/g, '-')
    .split(/[\s,]+/)
    .filter(Boolean);
  return words.every((word) => /^[-+]?\d{1,3}$/.test(word)) ? words.map(Number) : null;
}
