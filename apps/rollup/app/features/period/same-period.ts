import type { ShouldRevalidateFunctionArgs } from '@remix-run/react';

const PERIOD = ['fy', 'round'];

/** What else the address says is for the browser alone: a page fetches anew only for another path or period, or after an act. */
export function unlessOnlyTheViewChanged(...also: string[]) {
  return ({ currentUrl, nextUrl, formMethod, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean => {
    if (formMethod && formMethod !== 'GET') return defaultShouldRevalidate;
    if (currentUrl.pathname !== nextUrl.pathname) return defaultShouldRevalidate;
    if (currentUrl.search === nextUrl.search) return defaultShouldRevalidate;
    return [...PERIOD, ...also].some((name) => currentUrl.searchParams.get(name) !== nextUrl.searchParams.get(name));
  };
}
