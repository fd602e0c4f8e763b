import { aggregateColumns } from '@sujarit/domain/aggregate-columns';

/** Totals that stand on the screen and in the file, by their column. */
export const comparedKeys = [
  'withPlan',
  'reported',
  'projects',
  'done',
  'inProgress',
  'cannot',
  'percent',
  'planBudget',
  'ordinanceBudget',
  'disbursed',
] as const;
export type ComparedKey = (typeof comparedKeys)[number];
export type Totals = Record<ComparedKey, string | null> & { authorities: string };

/** Cells of one CSV line; quoted cells may hold separators and doubled quotes. */
export function cellsOf(line: string): string[] {
  const cells: string[] = [];
  for (const match of `,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)) {
    cells.push(match[1] === undefined ? (match[2] ?? '') : match[1].replaceAll('""', '"'));
  }
  return cells;
}

/** The totals of an export's CSV as they are printed in it: its last line under its headings, and how many lines stand between. */
export function totalsOfCsv(csv: string): Totals {
  const lines = csv
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '');
  const headings = cellsOf(lines[0] ?? '');
  const last = cellsOf(lines.at(-1) ?? '');
  const heading = new Map(aggregateColumns({ withProvince: true }).map(({ key, th }) => [key as string, th]));
  const found = comparedKeys.map((key) => {
    const cell = last[headings.indexOf(heading.get(key) ?? '')];
    return [key, cell ? cell : null] as const;
  });
  return {
    ...(Object.fromEntries(found) as Record<ComparedKey, string | null>),
    authorities: String(lines.length - 2),
  };
}

/** Are two printed figures the same amount? "50000" and "50000.00" are. */
export function sameFigure(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  const plain = (text: string) => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);
  return plain(a) === plain(b);
}
