import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useNavigation, useSearchParams } from '@remix-run/react';
import { entryAct, entryPage } from '../features/entry/entry.server.ts';
import { EntryScreen } from '../features/entry/entry-screen.tsx';

export { PageFault as ErrorBoundary } from '../features/problem/page-fault.tsx';

export const handle = { title: 'reports:entryTitle', i18n: ['reports', 'problems'] };

const keyOf = ({ params }: Pick<LoaderFunctionArgs, 'params'>) => ({
  reportId: params.reportId ?? '',
  entryId: params.entryId ?? '',
});

export function loader(args: LoaderFunctionArgs) {
  return entryPage(args, keyOf(args));
}

export function action(args: ActionFunctionArgs) {
  return entryAct(args, keyOf(args));
}

export default function Entry() {
  const page = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  return (
    <EntryScreen
      page={page}
      typed={outcome?.typed}
      refusal={outcome?.refusal}
      saved={useSearchParams()[0].get('saved')}
      busy={useNavigation().state !== 'idle'}
    />
  );
}
