const OF_THIS_PAGE = ['view', 'planId', 'project', 'from'];

/** Pages that lead to authorities and say so: ?from=compare. */
const PLACES: Record<string, string> = {
  inbox: '/inbox',
  compare: '/compare',
  best: '/compare/best',
  pictures: '/pictures',
};

/** Where an authority was opened from, as it was left: the page that says so, or the table with the filters it had. */
export function wayBack(search: URLSearchParams, provinceCode: string | null): { name: string; to: string } {
  const kept = new URLSearchParams(search);
  const name = kept.get('from') ?? '';
  const place = PLACES[name];
  for (const own of OF_THIS_PAGE) kept.delete(own);
  const query = kept.size > 0 ? `?${kept}` : '';
  if (name === 'pictures' && provinceCode) return { name, to: `${place}/${provinceCode}${query}` };
  if (place) return { name, to: `${place}${query}` };
  return provinceCode
    ? { name: 'province', to: `/provinces/${provinceCode}${query}` }
    : { name: 'table', to: `/${query}` };
}
