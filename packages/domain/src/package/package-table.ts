import type { AggregateColumn, AggregateKind, AggregateTotal } from '../aggregate-columns.ts';
import { bahtOf, satangOf } from '../aggregate-money.ts';
import { progressPercent } from '../traffic-light.ts';

/** One field of a table of the export package; `key` is its name in the files, `kind` how its cells are to be read. */
export interface PackageField {
  key: string;
  th: string;
  kind: AggregateKind;
  total: AggregateTotal;
}

/** A resource of the package: `name` is that of its files, `th` that of its sheet (at most 25 characters). */
export interface PackageTable {
  name: string;
  th: string;
  fields: readonly PackageField[];
}

/** A row by field keys: money as decimal text, dates in ISO, choices as codes. `counted` is the numerator of a percent, `projects` its denominator. */
export type PackageRow = Readonly<Record<string, string | number | boolean | null>>;

/** Totals of a table by field keys; a field without a total is not among them. */
export type PackageTotals = Readonly<Record<string, string | number | null>>;

const field =
  (kind: AggregateKind, total: AggregateTotal) =>
  (key: string, th: string): PackageField => ({ key, th, kind, total });

export const text = field('text', 'none');
export const choice = field('choice', 'none');
export const number = field('count', 'none');
export const count = field('count', 'sum');
export const money = field('money', 'sum');
export const score = field('score', 'none');
export const percent = field('percent', 'percentOfSums');

/** A column of the aggregate as a field of the package. */
export const fieldOf = ({ key, th, kind, total }: AggregateColumn): PackageField => ({ key, th, kind, total });

/** Adds rows one by one, so that the rows themselves need not be kept. No rows have totals 0. */
export function tableTotalling(fields: readonly PackageField[]): {
  add(row: PackageRow): void;
  rows(): number;
  /** Numerator of the percent of the sums. */
  counted(): number;
  totals(): PackageTotals;
} {
  const summed = fields.filter(({ total }) => total === 'sum');
  const counts = summed.filter(({ kind }) => kind === 'count').map(({ key }) => key);
  const monies = summed.filter(({ kind }) => kind === 'money').map(({ key }) => key);
  const ratio = fields.find(({ total }) => total === 'percentOfSums');
  const sums = new Map(counts.map((key) => [key, 0]));
  const satang = new Map(monies.map((key) => [key, 0n]));
  let rows = 0;
  let counted = 0;
  return {
    add(row) {
      rows += 1;
      if (ratio) counted += Number(row.counted);
      for (const key of counts) sums.set(key, sums.get(key)! + Number(row[key] ?? 0));
      for (const key of monies) satang.set(key, satang.get(key)! + satangOf((row[key] ?? 0) as string | number));
    },
    rows: () => rows,
    counted: () => counted,
    totals() {
      const money = [...satang].map(([key, amount]) => [key, bahtOf(amount)]);
      const done = { projects: sums.get('projects') ?? 0, done: counted, inProgress: 0 };
      return Object.fromEntries([...sums, ...money, ...(ratio ? [[ratio.key, progressPercent(done, 'DONE')]] : [])]);
    },
  };
}
