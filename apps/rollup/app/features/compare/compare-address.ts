/** Side by side on one screen. */
export const MOST_COMPARED = 6;

/** Whose columns an address asks for: ?of=5201,5202. A code that stands twice counts once; what is more than fits is left over. */
export function comparedOf(search: URLSearchParams): { codes: string[]; doubled: string[]; leftOver: string[] } {
  const asked = (search.get('of') ?? '')
    .split(',')
    .map((code) => code.trim())
    .filter((code) => code !== '');
  const single = [...new Set(asked)];
  const doubled = single.filter((code) => asked.indexOf(code) !== asked.lastIndexOf(code));
  return { codes: single.slice(0, MOST_COMPARED), doubled, leftOver: single.slice(MOST_COMPARED) };
}

/** The address of the page with these columns; what else it holds stays. */
export function comparing(search: URLSearchParams, codes: readonly string[]): string {
  const next = new URLSearchParams(search);
  if (codes.length > 0) next.set('of', codes.join());
  else next.delete('of');
  return next.size > 0 ? `/compare?${next}` : '/compare';
}

/** The places whose projects are named: ?open=2.3.2,3.1.1. */
export function openedOf(search: URLSearchParams): ReadonlySet<string> {
  return new Set(search.get('open')?.split(',') ?? []);
}

/** The address with a list's entry put in, or taken out where it stands in it. */
export function toggledIn(search: URLSearchParams, list: string, entry: string): URLSearchParams {
  const next = new URLSearchParams(search);
  const entries = new Set(search.get(list)?.split(',') ?? []);
  if (!entries.delete(entry)) entries.add(entry);
  if (entries.size > 0) next.set(list, [...entries].join());
  else next.delete(list);
  return next;
}
