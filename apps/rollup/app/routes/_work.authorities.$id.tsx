import type { LoaderFunctionArgs } from '@remix-run/node';
import { type ShouldRevalidateFunctionArgs, useLoaderData } from '@remix-run/react';
import { loadAuthority } from '../features/authority/authority.server.ts';
import { AuthorityPage } from '../features/authority/authority-page.tsx';
import { showsReport } from '../features/authority/shows-report.ts';
import { loadNotes } from '../features/notes/notes.server.ts';
import { periodAsked } from '../features/period/period.server.ts';
import { unlessOnlyTheViewChanged } from '../features/period/same-period.ts';
import { viewerWhoMay } from '../features/viewer/viewer.server.ts';

export const handle = {
  title: 'authority:pageTitle',
  i18n: ['authority', 'province', 'decision', 'notes', 'problems'],
};

/** One authority of the office's area, as its rights let it be seen. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await viewerWhoMay(args, 'rollup.read');
  const planId = new URL(args.request.url).searchParams.get('planId');
  const may = (action: string) => viewer.actions.includes(action);
  const id = args.params.id ?? '';
  const [view, notes] = await Promise.all([
    loadAuthority(args, id, periodAsked(args.request, viewer), planId),
    may('note.read') ? loadNotes(args, id) : null,
  ]);
  return {
    view,
    notes,
    may: { decidePlan: may('plan.decide'), decideReport: may('report.decide'), mark: may('project.mark') },
    ofOneProvince: Boolean(viewer.province),
  };
}

const unlessOnlyTheView = unlessOnlyTheViewChanged('planId');

/** The report in full comes with the first view that shows it. */
export function shouldRevalidate(asked: ShouldRevalidateFunctionArgs) {
  const isNew = showsReport(asked.nextUrl.searchParams) && !showsReport(asked.currentUrl.searchParams);
  return isNew || unlessOnlyTheView(asked);
}

export default function Authority() {
  return <AuthorityPage {...useLoaderData<typeof loader>()} />;
}
