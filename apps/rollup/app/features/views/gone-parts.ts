/** Something that an address asks of the table and that is not there: a column, or a value of a filter. */
export interface GonePart {
  /** `column`, or the filter's name */
  of: string;
  value: string;
}

/** What a table has. */
export interface KnownParts {
  columns: readonly string[];
  /** the values of each filter that knows all of its own */
  values: Readonly<Record<string, readonly string[]>>;
}

/** What is left of an address once columns and values that do not exist (any more) are taken out of it, and what those were. */
export function withoutGone(asked: URLSearchParams, known: KnownParts): { search: URLSearchParams; gone: GonePart[] } {
  const search = new URLSearchParams(asked);
  const gone: GonePart[] = [];
  for (const [of, values] of Object.entries(known.values)) {
    const value = search.get(of);
    if (!value || values.includes(value)) continue;
    gone.push({ of, value });
    search.delete(of);
  }
  const isColumn = (id: string) => known.columns.includes(id);
  const sort = search.get('sort')?.replace(/^-/, '');
  if (sort && !isColumn(sort)) search.delete('sort');
  const frozen = search.get('freeze');
  if (frozen && !isColumn(frozen)) search.delete('freeze');
  const shown = search.get('cols')?.split(',') ?? [];
  const left = shown.filter(isColumn);
  if (left.length < shown.length) search.set('cols', left.join());
  const columns = new Set([...shown, sort ?? '', frozen ?? ''].filter((id) => id !== '' && !isColumn(id)));
  return { search, gone: [...gone, ...[...columns].map((value) => ({ of: 'column', value }))] };
}
