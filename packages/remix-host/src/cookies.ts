/** A Cookie header as a map; the first of equal names wins, as browsers send the most exact path first. */
export function parseCookies(header: string | null): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of (header ?? '').split(';')) {
    const cut = pair.indexOf('=');
    const name = pair.slice(0, cut).trim();
    if (cut > 0 && !cookies.has(name)) cookies.set(name, pair.slice(cut + 1).trim());
  }
  return cookies;
}
