import type { Arrangement } from '@sujarit/ui/table/use-arrangement.ts';

/** Order, columns, frozen ones and folded groups of a table in the address: ?sort=-percent&cols=name,percent&freeze=percent&folded=5201. */
export function arrangementOf(search: URLSearchParams): {
  sort: { column: string; descending: boolean } | undefined;
  columns: readonly string[] | undefined;
  frozen: string | undefined;
  folded: readonly string[];
} {
  const sort = search.get('sort') ?? '';
  const columns = search.get('cols');
  return {
    sort: sort ? { column: sort.replace(/^-/, ''), descending: sort.startsWith('-') } : undefined,
    columns: columns ? columns.split(',') : undefined,
    frozen: search.get('freeze') ?? undefined,
    folded: search.get('folded')?.split(',') ?? [],
  };
}

/** The part of an address that arranges the table: the same text for the same arrangement. */
export function arrangementText(search: URLSearchParams): string {
  return ['group', 'sort', 'cols', 'freeze', 'folded'].map((name) => search.get(name) ?? '').join(' ');
}

/** The address with another arrangement; what is usual is left out of it. */
export function withArrangement(
  search: URLSearchParams,
  { sort, columns, frozen, folded }: Arrangement,
  usual: readonly string[],
): URLSearchParams {
  const next = new URLSearchParams(search);
  if (sort) next.set('sort', `${sort.descending ? '-' : ''}${sort.column}`);
  else next.delete('sort');
  if (columns.join() === usual.join()) next.delete('cols');
  else next.set('cols', columns.join());
  if (frozen) next.set('freeze', frozen);
  else next.delete('freeze');
  if (folded.length > 0) next.set('folded', folded.join());
  else next.delete('folded');
  return next;
}

/** Columns as an address wants them seen, in its order; the first always is and comes first. A hidden one stays behind its neighbour. */
export function arranged<Column extends { id: string; hidden?: boolean }>(
  columns: readonly Column[],
  seen: readonly string[] | undefined,
): Column[] {
  const [first] = columns;
  if (seen === undefined || !first) return [...columns];
  const isSeen = ({ id }: Column) => id === first.id || seen.includes(id);
  const place = ({ id }: Column) => (id === first.id ? -1 : seen.indexOf(id));
  const shown = columns.filter(isSeen).sort((a, b) => place(a) - place(b));
  const all = shown.map((column) => ({ ...column, hidden: false }));
  columns.forEach((column, index) => {
    if (isSeen(column)) return;
    const neighbour = all.findIndex(({ id }) => id === columns[index - 1]?.id);
    all.splice(neighbour + 1, 0, { ...column, hidden: true });
  });
  return all;
}
