import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { loadArea } from '../features/area/area.server.ts';
import { AreaPage } from '../features/area/area-page.tsx';
import { periodAsked } from '../features/period/period.server.ts';
import { unlessOnlyTheViewChanged } from '../features/period/same-period.ts';
import { viewerWhoMay } from '../features/viewer/viewer.server.ts';

export const handle = { title: 'area:title', i18n: ['area', 'province'] };

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await viewerWhoMay(args, 'rollup.read');
  const rows = await loadArea(args, periodAsked(args.request, viewer));
  return { rows, area: viewer.workplace.placeName };
}

export const shouldRevalidate = unlessOnlyTheViewChanged();

export default function Area() {
  return <AreaPage {...useLoaderData<typeof loader>()} />;
}
