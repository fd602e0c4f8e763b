import { useMemo, useState } from 'react';
import { inOrder, moved } from './column-order.ts';
import type { DataColumn, DataSort } from './data-column.ts';

/**
 * The order of the rows (none is as they come), the ids of the columns that are seen in their order, the one up to which they are frozen
 * (none: the first alone), and the ids of the groups that are folded.
 */
export interface Arrangement {
  sort: DataSort | null;
  columns: readonly string[];
  frozen: string | null;
  folded: readonly string[];
}

interface Standing<Row> {
  columns: readonly DataColumn<Row>[];
  sort?: DataSort | undefined;
  frozen?: string | undefined;
  folded?: readonly string[] | undefined;
  /** told of every change */
  tell?: ((arrangement: Arrangement) => void) | undefined;
}

/** How a table stands, from how it stood at first; and the ways to change it. */
export function useArrangement<Row>(first: Standing<Row>) {
  const [sort, setSort] = useState<DataSort | null>(first.sort ?? null);
  const [order, setOrder] = useState<readonly string[] | null>(null);
  const [hidden, setHidden] = useState<ReadonlySet<string>>(() => new Set(hiddenOf(first.columns)));
  const [frozen, setFrozen] = useState<string | null>(first.frozen ?? null);
  const [folded, setFolded] = useState<ReadonlySet<string>>(() => new Set(first.folded));
  const columns = useMemo(() => inOrder(first.columns, order), [first.columns, order]);
  const seen = useMemo(() => columns.filter(({ id }) => !hidden.has(id)), [columns, hidden]);
  const tell = (change: Partial<Arrangement>) =>
    first.tell?.({ sort, columns: seen.map(({ id }) => id), frozen, folded: [...folded], ...change });
  return {
    sort,
    columns,
    seen,
    hidden,
    frozen,
    folded,
    sortAnew: (next: DataSort | null) => {
      setSort(next);
      tell({ sort: next });
    },
    toggleColumn: (id: string) => {
      const next = toggled(hidden, id);
      setHidden(next);
      tell({ columns: columns.filter((column) => !next.has(column.id)).map((column) => column.id) });
    },
    moveColumn: (id: string, by: -1 | 1) => {
      const next = moved(
        columns.map((column) => column.id),
        hidden,
        id,
        by,
      );
      setOrder(next);
      tell({ columns: next.filter((one) => !hidden.has(one)) });
    },
    freezeUpTo: (id: string | null) => {
      setFrozen(id);
      tell({ frozen: id });
    },
    toggleGroup: (id: string) => {
      const next = toggled(folded, id);
      setFolded(next);
      tell({ folded: [...next] });
    },
  };
}

function hiddenOf<Row>(columns: readonly DataColumn<Row>[]): string[] {
  return columns.filter(({ hidden }) => hidden).map(({ id }) => id);
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}
