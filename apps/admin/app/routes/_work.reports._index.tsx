import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { RefusalNotice } from '../features/problem/refusal-notice.tsx';
import { openRound, roundPage } from '../features/report/report.server.ts';
import { RoundScreen } from '../features/report/round-screen.tsx';

export { PageFault as ErrorBoundary } from '../features/problem/page-fault.tsx';

export const handle = { title: 'app:section.reports', i18n: ['reports', 'problems'] };

export function loader(args: LoaderFunctionArgs) {
  return roundPage(args);
}

export function action(args: ActionFunctionArgs) {
  return openRound(args);
}

export default function Reports() {
  const page = useLoaderData<typeof loader>();
  return (
    <>
      <RefusalNotice refusal={useActionData<typeof action>()?.refusal} />
      <RoundScreen page={page} busy={useNavigation().state !== 'idle'} />
    </>
  );
}
