import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { loadBest } from '../features/best/best.server.ts';
import { bestAsked } from '../features/best/best-address.ts';
import { BestPage } from '../features/best/best-page.tsx';
import { periodAsked } from '../features/period/period.server.ts';
import { unlessOnlyTheViewChanged } from '../features/period/same-period.ts';
import { viewerWhoMay } from '../features/viewer/viewer.server.ts';

export const handle = { title: 'compare:view.best', i18n: ['best', 'compare', 'province', 'authority'] };

/** What the best of a type do under the place that the address names. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await viewerWhoMay(args, 'rollup.read');
  const asked = bestAsked(new URL(args.request.url).searchParams);
  return { view: await loadBest(args, viewer, periodAsked(args.request, viewer), asked) };
}

export const shouldRevalidate = unlessOnlyTheViewChanged(
  'framework',
  'node',
  'kind',
  'sized',
  'by',
  'province',
  'first',
);

export default function Best() {
  return <BestPage {...useLoaderData<typeof loader>()} />;
}
