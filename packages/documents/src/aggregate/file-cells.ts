import type { PackageField, PackageRow, PackageTotals } from '@sujarit/domain/package/package-table';
import type { FileCell } from '../xlsx/xlsx-cell.ts';
import { simulatedMark, thaiWordOf, totalsName } from './thai-words.ts';

/** One field of a row as the files show it: the same in every format. */
export function rowCell(field: PackageField, row: PackageRow): FileCell {
  const value = row[field.key] ?? null;
  if (field.kind === 'flag') return value ? { text: simulatedMark } : null;
  if (field.kind === 'choice') return shownCell(field, thaiWordOf(field.key, value as string | null));
  return shownCell(field, value as string | number | null);
}

/** A value that a file shows already, as a cell. */
export function shownCell(field: PackageField, value: string | number | null): FileCell {
  if (value === null || value === '') return null;
  if (holdsText(field)) return { text: String(value) };
  return field.kind === 'date' ? { date: String(value) } : { number: decimals(field, value) };
}

/** One field of the totals row; its name stands in the column of names, or in the first one. */
export function totalsCell(field: PackageField, fields: readonly PackageField[], totals: PackageTotals): FileCell {
  if (field === (fields.find(({ key }) => key === 'name') ?? fields[0])) return { text: totalsName };
  const value = totals[field.key] ?? null;
  return field.total === 'none' || value === null ? null : { number: decimals(field, value) };
}

const holdsText = ({ kind }: PackageField) => kind === 'text' || kind === 'choice' || kind === 'flag';

function decimals({ kind }: PackageField, value: string | number): string {
  const twoPlaces = kind === 'money' || kind === 'percent' || kind === 'score';
  return typeof value === 'number' && twoPlaces ? value.toFixed(2) : String(value);
}
