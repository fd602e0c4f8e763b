import { bahtOf, satangOf } from '@sujarit/domain/aggregate-money';
import { progressPercent } from '@sujarit/domain/traffic-light';
import type { ProvinceRow } from './province-row.ts';

const counts = [
  'projects',
  'inProgress',
  'done',
  'cannot',
  'counted',
  'riskLow',
  'riskMedium',
  'riskHigh',
  'riskVeryHigh',
  'consistent',
  'inconsistent',
] as const;
const amounts = ['planBudget', 'ordinanceBudget', 'disbursed'] as const;

type Counted = Record<(typeof counts)[number], number>;
/** Baht as decimal text. */
type Amounts = Record<(typeof amounts)[number], string>;

export type SummedRow = Pick<ProvinceRow, keyof Counted | keyof Amounts>;
export type RowTotals = Counted & Amounts & { rows: number; percent: number | null };

/**
 * The sums of the rows that are shown, and the percent of the summed counts: all projects in the denominator, reported or not. For all rows of
 * a province they are the totals of its aggregate, exactly.
 */
export function rowTotals(rows: readonly SummedRow[]): RowTotals {
  const sum = (of: (row: SummedRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const counted = Object.fromEntries(counts.map((key) => [key, sum((row) => row[key])])) as Counted;
  const money = Object.fromEntries(
    amounts.map((key) => [key, bahtOf(rows.reduce((total, row) => total + satangOf(row[key]), 0n))]),
  ) as Amounts;
  const share = { projects: counted.projects, done: counted.counted, inProgress: 0 };
  return { ...counted, ...money, rows: rows.length, percent: progressPercent(share, 'DONE') };
}
