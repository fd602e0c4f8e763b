const OF_THIS_PAGE = ['view', 'planId', 'from'];

/** Where an authority was opened from: the tray, or the table with the filters it had. */
export function wayBack(search: URLSearchParams, provinceCode: string | null): { name: string; to: string } {
  const kept = new URLSearchParams(search);
  const fromTray = kept.get('from') === 'inbox';
  for (const name of OF_THIS_PAGE) kept.delete(name);
  const query = kept.size > 0 ? `?${kept}` : '';
  if (fromTray) return { name: 'inbox', to: `/inbox${query}` };
  return provinceCode
    ? { name: 'province', to: `/provinces/${provinceCode}${query}` }
    : { name: 'table', to: `/${query}` };
}
