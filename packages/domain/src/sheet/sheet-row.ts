import type { ErrorParams } from '../errors.ts';

/** A filled row as it is read: its number in the program, and what its cells show, by column. */
export interface ReadRow {
  line: number;
  cells: Readonly<Record<string, string>>;
}

/** What is wrong in a row; null where it is the row as a whole. The apps and the workbook of refused rows say it in words. */
export interface RowProblem {
  column: string | null;
  code: string;
  params: ErrorParams;
}

/** Fields that a row writes. */
export type RowValues = Readonly<Record<string, string | number | null>>;

export type RowVerdict = 'ADDED' | 'CHANGED' | 'SAME' | 'REFUSED';

/** What a row would do now. */
export interface JudgedRow extends ReadRow {
  verdict: RowVerdict;
  /** The authority it is about. */
  matchedId: string | null;
  /** What people call it. */
  label: string;
  values: RowValues | null;
  /** What stands. */
  before: RowValues | null;
  problems: RowProblem[];
}

type Judgement = Pick<JudgedRow, 'verdict' | 'values' | 'before'>;

/** Would the row do the same by both looks? Key order and what is merely said do not count. */
export function sameJudgement(one: Judgement, other: Judgement): boolean {
  return one.verdict === other.verdict && sameValues(one.values, other.values) && sameValues(one.before, other.before);
}

/** Names of the fields whose value differs; those that are not there are empty. */
export function changedFields(before: RowValues | null, values: RowValues | null): string[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(values ?? {})]);
  return [...names].filter((name) => (before?.[name] ?? null) !== (values?.[name] ?? null));
}

function sameValues(one: RowValues | null, other: RowValues | null): boolean {
  return (one === null) === (other === null) && changedFields(one, other).length === 0;
}
