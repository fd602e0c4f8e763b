const PERIOD = ['fy', 'round'];

const only = (search: URLSearchParams, kept: (name: string) => boolean) =>
  new URLSearchParams([...search].filter(([name]) => kept(name)));

/** What leads on from an area's page: the same period, what else is carried on, and the page's own state put by for the way back. */
export function puttingBy(search: URLSearchParams, carried: readonly string[] = []): URLSearchParams {
  const own = only(search, (name) => !PERIOD.includes(name));
  const next = only(search, (name) => PERIOD.includes(name) || carried.includes(name));
  if (own.size > 0) next.set('area', own.toString());
  return next;
}

/** The way back to an area's page as it was left, in the period looked at now. */
export function asItWasLeft(path: string, search: URLSearchParams): string {
  const next = only(search, (name) => PERIOD.includes(name));
  for (const [name, value] of new URLSearchParams(search.get('area') ?? '')) next.set(name, value);
  return withQuery(path, next);
}

/** A province of the area's table. */
export function toProvince(code: string, search: URLSearchParams): string {
  return withQuery(`/provinces/${code}`, puttingBy(search));
}

/** The way back from a province, or from what was opened there, to the area's table. */
export function toArea(search: URLSearchParams): string {
  return asItWasLeft('/area', search);
}

export function withQuery(path: string, search: URLSearchParams): string {
  return search.size > 0 ? `${path}?${search}` : path;
}
