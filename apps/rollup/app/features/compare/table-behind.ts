import { toArea } from '../area/area-address.ts';

const OF_THESE_PAGES = [
  'of',
  'differs',
  'open',
  'peers',
  'framework',
  'node',
  'kind',
  'sized',
  'by',
  'first',
  'province',
];

/** The table that authorities are held against each other from, as it was left: the own province's, one of an area (?province=), or the area's. */
export function tableBehind(search: URLSearchParams, ofOneProvince: boolean): { name: string; to: string } {
  const kept = new URLSearchParams(search);
  for (const name of OF_THESE_PAGES) kept.delete(name);
  const query = kept.size > 0 ? `?${kept}` : '';
  if (ofOneProvince) return { name: 'province', to: `/${query}` };
  const province = search.get('province');
  return province ? { name: 'province', to: `/provinces/${province}${query}` } : { name: 'area', to: toArea(search) };
}
