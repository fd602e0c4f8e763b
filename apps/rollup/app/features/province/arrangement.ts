import type { Arrangement } from '@sujarit/ui/table/data-table';

/** Order, columns and folded groups of a table in the address: ?sort=-percent&cols=name,percent&folded=5201. */
export function arrangementOf(search: URLSearchParams): {
  sort: { column: string; descending: boolean } | undefined;
  columns: readonly string[] | undefined;
  folded: readonly string[];
} {
  const sort = search.get('sort') ?? '';
  const columns = search.get('cols');
  return {
    sort: sort ? { column: sort.replace(/^-/, ''), descending: sort.startsWith('-') } : undefined,
    columns: columns ? columns.split(',') : undefined,
    folded: search.get('folded')?.split(',') ?? [],
  };
}

/** The part of an address that arranges the table: the same text for the same arrangement. */
export function arrangementText(search: URLSearchParams): string {
  return ['group', 'sort', 'cols', 'folded'].map((name) => search.get(name) ?? '').join(' ');
}

/** The address with another arrangement; what is usual is left out of it. */
export function withArrangement(
  search: URLSearchParams,
  { sort, columns, folded }: Arrangement,
  usual: readonly string[],
): URLSearchParams {
  const next = new URLSearchParams(search);
  if (sort) next.set('sort', `${sort.descending ? '-' : ''}${sort.column}`);
  else next.delete('sort');
  if (columns.join() === usual.join()) next.delete('cols');
  else next.set('cols', columns.join());
  if (folded.length > 0) next.set('folded', folded.join());
  else next.delete('folded');
  return next;
}

/** Columns as an address wants them seen; the first always is. */
export function arranged<Column extends { id: string; hidden?: boolean }>(
  columns: readonly Column[],
  seen: readonly string[] | undefined,
): Column[] {
  if (seen === undefined) return [...columns];
  return columns.map((column, index) => ({ ...column, hidden: index > 0 && !seen.includes(column.id) }));
}
