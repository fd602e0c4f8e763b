import type { AggregateColumn } from '@sujarit/domain/aggregate-columns';
import type { AggregateRow, AggregateTotals } from '@sujarit/domain/aggregate-row';
import type { FileCell } from '../xlsx/xlsx-cell.ts';
import { simulatedMark, thaiWordOf, totalsName } from './thai-words.ts';

/** One column of one authority. */
export function rowCell(column: AggregateColumn, row: AggregateRow): FileCell {
  const value = row[column.key];
  if (column.kind === 'flag') return value ? { text: simulatedMark } : null;
  if (column.kind === 'choice') return { text: thaiWordOf(column.key, value as string | null) };
  if (value === null) return null;
  if (column.kind === 'text') return { text: String(value) };
  return column.kind === 'date' ? { date: String(value) } : { number: decimals(column, value as string | number) };
}

/** One column of the totals row; the name stands in the column of names. */
export function totalsCell(column: AggregateColumn, totals: AggregateTotals): FileCell {
  if (column.key === 'name') return { text: totalsName };
  if (column.total === 'none') return null;
  const value = totals[column.key as keyof AggregateTotals];
  return value === null ? null : { number: decimals(column, value) };
}

function decimals({ kind }: AggregateColumn, value: string | number): string {
  const twoPlaces = kind === 'money' || kind === 'percent' || kind === 'score';
  return typeof value === 'number' && twoPlaces ? value.toFixed(2) : String(value);
}
