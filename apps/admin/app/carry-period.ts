const PERIOD = ['fy', 'round'];

/** An address of the app with the fiscal year and round of the present one (its `search`), unless it states them itself. */
export function carryPeriod(to: string, search: string): string {
  const here = new URLSearchParams(search);
  const [before = '', hash] = to.split('#');
  const [path = '', query = ''] = before.split('?');
  const there = new URLSearchParams(query);
  if (!path.startsWith('/') || PERIOD.some((name) => there.has(name)) || !PERIOD.some((name) => here.has(name)))
    return to;
  for (const name of PERIOD) {
    const value = here.get(name);
    if (value !== null) there.set(name, value);
  }
  return `${path}?${there}${hash === undefined ? '' : `#${hash}`}`;
}
