import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { type ShouldRevalidateFunctionArgs, useLoaderData } from '@remix-run/react';
import { sectionsOf } from '../features/frame/sections.ts';
import { periodAsked } from '../features/period/period.server.ts';
import { unlessOnlyTheViewChanged } from '../features/period/same-period.ts';
import { asksForNotes } from '../features/province/noted-rows.ts';
import { loadProvinceTable } from '../features/province/province.server.ts';
import { ProvincePage } from '../features/province/province-page.tsx';
import { officerWhoMay, workingViewer } from '../features/viewer/viewer.server.ts';
import { isBare, openedView } from '../features/views/opened-view.ts';
import { defaultAddress } from '../features/views/views.server.ts';
import { CHOOSING_KEYS } from '../shortcuts.ts';

export const handle = {
  title: 'province:pageTitle',
  i18n: ['province', 'views', 'chase', 'problems'],
  shortcuts: () => CHOOSING_KEYS,
};

/** The first page: the own province's table, or the first section of who has none. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await workingViewer(args);
  const first = sectionsOf(viewer)[0];
  if (!viewer.province && first) throw redirect(first.path + new URL(args.request.url).search);
  const { province } = await officerWhoMay(args, 'rollup.read');
  const mayChase = viewer.actions.includes('chase.send');
  const mayMark = viewer.actions.includes('project.mark');
  const mayKeep = viewer.actions.includes('view.edit');
  const mayNote = viewer.actions.includes('note.read');
  const notes = mayNote && asksForNotes(new URL(args.request.url).searchParams);
  const [table, address] = await Promise.all([
    loadProvinceTable(args, periodAsked(args.request, viewer), { notes }),
    mayKeep ? defaultAddress(args) : null,
  ]);
  if (address) throw redirect(address);
  return { table, province, mayChase, mayKeep, mayMark, mayNote };
}

const unlessOnlyChanged = unlessOnlyTheViewChanged();

/** An act on views leaves the rows as they are; the notes are counted when their column is chosen. Whoever leaves a view by the way to this page comes to the one that it opens with. */
export function shouldRevalidate(args: ShouldRevalidateFunctionArgs) {
  if (args.formAction === '/views') return false;
  if (asksForNotes(args.nextUrl.searchParams) && !asksForNotes(args.currentUrl.searchParams)) return true;
  const left = openedView(args.currentUrl.searchParams) && isBare(args.nextUrl.searchParams);
  return left ? args.defaultShouldRevalidate : unlessOnlyChanged(args);
}

export default function Province() {
  return <ProvincePage {...useLoaderData<typeof loader>()} />;
}
