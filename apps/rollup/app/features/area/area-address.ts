const PERIOD = ['fy', 'round'];

/** A province of the area's table: the same period, and the table's own state put by for the way back. */
export function toProvince(code: string, search: URLSearchParams): string {
  const own = new URLSearchParams([...search].filter(([name]) => !PERIOD.includes(name)));
  const next = new URLSearchParams([...search].filter(([name]) => PERIOD.includes(name)));
  if (own.size > 0) next.set('area', own.toString());
  return `/provinces/${code}${next.size > 0 ? `?${next}` : ''}`;
}

/** The way back from a province, or from what was opened there: the area's table as it was left, in the period looked at now. */
export function toArea(search: URLSearchParams): string {
  const next = new URLSearchParams([...search].filter(([name]) => PERIOD.includes(name)));
  for (const [name, value] of new URLSearchParams(search.get('area') ?? '')) next.set(name, value);
  return next.size > 0 ? `/area?${next}` : '/area';
}
