import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { loadComparison } from '../features/compare/compare.server.ts';
import { comparedOf } from '../features/compare/compare-address.ts';
import { ComparePage } from '../features/compare/compare-page.tsx';
import { periodAsked } from '../features/period/period.server.ts';
import { unlessOnlyTheViewChanged } from '../features/period/same-period.ts';
import { viewerWhoMay } from '../features/viewer/viewer.server.ts';

export const handle = { title: 'compare:view.compare', i18n: ['compare', 'province'] };

/** The authorities that the address names, side by side. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await viewerWhoMay(args, 'rollup.read');
  const search = new URL(args.request.url).searchParams;
  const wanted = { codes: comparedOf(search).codes, peersOf: search.get('peers') };
  return { comparison: await loadComparison(args, periodAsked(args.request, viewer), wanted) };
}

export const shouldRevalidate = unlessOnlyTheViewChanged('of', 'peers');

export default function Compare() {
  return <ComparePage {...useLoaderData<typeof loader>()} />;
}
