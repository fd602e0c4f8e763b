import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { sectionsOf } from '../features/frame/sections.ts';
import { periodAsked } from '../features/period/period.server.ts';
import { unlessOnlyTheViewChanged } from '../features/period/same-period.ts';
import { loadProvinceTable } from '../features/province/province.server.ts';
import { ProvincePage } from '../features/province/province-page.tsx';
import { officerWhoMay, workingViewer } from '../features/viewer/viewer.server.ts';

export const handle = { title: 'province:pageTitle', i18n: ['province', 'chase', 'problems'] };

/** The first page: the own province's table, or the first section of who has none. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await workingViewer(args);
  const first = sectionsOf(viewer)[0];
  if (!viewer.province && first) throw redirect(first.path + new URL(args.request.url).search);
  const { province } = await officerWhoMay(args, 'rollup.read');
  const mayChase = viewer.actions.includes('chase.send');
  return { table: await loadProvinceTable(args, periodAsked(args.request, viewer), null), province, mayChase };
}

export const shouldRevalidate = unlessOnlyTheViewChanged();

export default function Province() {
  return <ProvincePage {...useLoaderData<typeof loader>()} />;
}
