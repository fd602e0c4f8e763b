import { useNavigate, useSearchParams } from '@remix-run/react';
import { useCallback, useMemo } from 'react';
import { filterNames, filterOf, type ProvinceFilter } from './province-filter.ts';

/** The filters of the address, and how to change them there without a request. */
export function useFilters() {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const filter: ProvinceFilter = useMemo(() => filterOf(search), [search]);
  const go = useCallback(
    (next: URLSearchParams) => navigate(`?${next}`, { replace: true, preventScrollReset: true }),
    [navigate],
  );
  const change = (name: string, value: string) => {
    const next = new URLSearchParams(search);
    if (value) next.set(name, value);
    else next.delete(name);
    if (name === 'group') next.delete('folded');
    go(next);
  };
  const clear = () => go(withoutFilters(search));
  return { search, filter, change, clear, go };
}

/** The address without any filter. */
export function withoutFilters(search: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const name of filterNames) next.delete(name);
  return next;
}
