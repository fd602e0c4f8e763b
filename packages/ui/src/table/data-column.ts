import type { ReactNode } from 'react';

/** One column of a DataTable. The first column of a table names its rows: it stays in view and heads the card on a phone. */
export interface DataColumn<Row> {
  id: string;
  /** heading in words */
  header: string;
  /** unit, below the heading */
  unit?: string;
  cell: (row: Row) => ReactNode;
  /** what to sort by; a column without it is not sortable. null always comes last. */
  sortBy?: (row: Row) => string | number | null;
  /** figures: right-aligned, of one width; sorted from the largest first */
  numeric?: boolean;
  /** what stands in the totals row */
  total?: ReactNode;
  /** one of the three figures a phone's card shows */
  onCard?: boolean;
  /** on a phone's card across its whole width, below the figures: acts, files */
  acrossCard?: boolean;
  /** preferred width in pixels; 120, the first column 280 */
  width?: number;
  /** not shown until chosen */
  hidden?: boolean;
}

export interface DataSort {
  column: string;
  descending: boolean;
}

const inThai = new Intl.Collator('th', { numeric: true });

/** Numbers by size, texts as a Thai dictionary has them: the leading vowel after its consonant. */
function compareValues(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : inThai.compare(String(a), String(b));
}

/** Rows in the order of a sort; what is missing comes last in both directions, equals keep their order. */
export function sortRows<Row>(
  rows: readonly Row[],
  by: DataColumn<Row>['sortBy'],
  descending: boolean,
): readonly Row[] {
  if (!by) return rows;
  const sign = descending ? -1 : 1;
  return rows
    .map((row) => ({ row, value: by(row) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
      return compareValues(a.value, b.value) * sign;
    })
    .map(({ row }) => row);
}

/** The sort after a press on a column's heading: figures from the largest first, texts from the first; the other way; none. */
export function nextSort(sort: DataSort | null, column: { id: string; numeric?: boolean }): DataSort | null {
  const first = column.numeric === true;
  if (sort?.column !== column.id) return { column: column.id, descending: first };
  return sort.descending === first ? { column: column.id, descending: !first } : null;
}
