import { tableQuery } from '@sujarit/domain/table-view';

const OPENED = 'opened';
/** Stands in the address for the whole table, opened in spite of a view that the person usually opens with. */
export const WHOLE_TABLE = 'all';
const PERIOD = ['fy', 'round'];

/** Does the address leave open how its table is to be seen? */
export function isBare(search: URLSearchParams): boolean {
  return !search.has(OPENED) && tableQuery(String(search)) === '';
}

/** The id of the view that was opened; it may have been changed on the screen since. */
export function openedView(search: URLSearchParams): string | null {
  return search.get(OPENED);
}

/** The table as a view has it, in the period of the address. */
export function openedAddress(search: URLSearchParams, { id, query }: { id: string; query: string }): string {
  const next = new URLSearchParams(query);
  for (const name of PERIOD) {
    const value = search.get(name);
    if (value) next.set(name, value);
  }
  next.set(OPENED, id);
  return `?${next}`;
}
