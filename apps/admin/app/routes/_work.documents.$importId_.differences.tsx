import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DIFFERENCE_KEYS } from '../features/differences/difference-keys.ts';
import { differencesPage, takeOver } from '../features/differences/differences.server.ts';
import { DifferencesScreen } from '../features/differences/differences-screen.tsx';
import { may } from '../features/viewer/may.ts';
import { workingViewer } from '../features/viewer/viewer.server.ts';

export const handle = {
  title: 'differences:title',
  i18n: ['differences', 'documents', 'plan', 'problems', 'project', 'risk'],
  shortcuts: DIFFERENCE_KEYS,
};

/** What a newer document would change in the managed plan; ?kind= shows the differences of one kind. */
export async function loader(args: LoaderFunctionArgs) {
  const [viewer, document] = await Promise.all([
    workingViewer(args),
    differencesPage(args, args.params.importId ?? ''),
  ]);
  return { document, mayTake: may(viewer, 'plan.edit') };
}

export function action(args: ActionFunctionArgs) {
  return takeOver(args, args.params.importId ?? '');
}

export default function DocumentDifferences() {
  return <DifferencesScreen {...useLoaderData<typeof loader>()} />;
}
