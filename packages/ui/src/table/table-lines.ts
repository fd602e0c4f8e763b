import type { DataColumn } from './data-column.ts';

/** Rows that stand together below a head, which shows the totals of these columns: the first column's names the group. */
export interface TableGroup<Row> {
  id: string;
  rows: readonly Row[];
  columns: readonly DataColumn<Row>[];
}

/** What stands in one line of a table's body. */
export type TableLine<Row> = { group: TableGroup<Row>; folded: boolean } | { row: Row };

/** The lines of a table in their order: rows sorted, inside their groups where there are any; a folded group is its head alone. */
export function tableLines<Row>(
  { rows, groups }: { rows: readonly Row[]; groups: readonly TableGroup<Row>[] | undefined },
  inOrder: (rows: readonly Row[]) => readonly Row[],
  folded: ReadonlySet<string>,
): TableLine<Row>[] {
  const lines = (of: readonly Row[]) => inOrder(of).map((row) => ({ row }));
  if (!groups) return lines(rows);
  return groups.flatMap((group) => {
    const head = { group, folded: folded.has(group.id) };
    return head.folded ? [head] : [head, ...lines(group.rows)];
  });
}

/** The line of the head that a line stands below; undefined without groups. */
export function headAbove<Row>(lines: readonly TableLine<Row>[], index: number): number | undefined {
  for (let above = index; above >= 0; above -= 1) {
    const line = lines[above];
    if (line && 'group' in line) return above;
  }
  return undefined;
}
