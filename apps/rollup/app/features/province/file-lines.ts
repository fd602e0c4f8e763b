import { inOrder } from '@sujarit/ui/table/column-order.ts';
import type { CsvCell } from '@sujarit/ui/table/csv.ts';
import type { Shown } from '@sujarit/ui/table/data-table';
import type { FileColumn, FileGroup } from './shown-acts.tsx';

/** What a table shows as lines of a file: headings, rows and heads of groups as they stand, totals. */
export function fileLines<Row>(
  shown: Shown<Row>,
  columns: readonly FileColumn<Row>[],
  groups: readonly FileGroup<Row>[],
): CsvCell[][] {
  const cellsOf = (of: readonly FileColumn<Row>[]) =>
    inOrder(of, shown.columns)
      .filter(({ id }) => shown.columns.includes(id))
      .flatMap(({ header, unit, csv, csvTotal, more = [] }) => [
        { header: unit ? `${header} (${unit})` : header, csv, csvTotal },
        ...more,
      ]);
  const totals = (of: readonly FileColumn<Row>[]) => cellsOf(of).map(({ csvTotal }) => csvTotal ?? null);
  const seen = cellsOf(columns);
  return [
    seen.map(({ header }) => header),
    ...shown.lines.map((line) =>
      'row' in line
        ? seen.map(({ csv }) => csv(line.row))
        : totals(groups.find(({ id }) => id === line.group.id)?.columns ?? []),
    ),
    totals(columns),
  ];
}
