import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { peopleAct, peoplePage } from '../features/people/people.server.ts';
import { PeopleScreen } from '../features/people/people-screen.tsx';
import { RefusalNotice } from '../features/problem/refusal-notice.tsx';

export { PageFault as ErrorBoundary } from '../features/problem/page-fault.tsx';

export const handle = { title: 'people:title', i18n: ['people', 'problems'] };

export function loader(args: LoaderFunctionArgs) {
  return peoplePage(args);
}

export function action(args: ActionFunctionArgs) {
  return peopleAct(args);
}

export default function People() {
  return (
    <>
      <RefusalNotice refusal={useActionData<typeof action>()?.refusal} />
      <PeopleScreen page={useLoaderData<typeof loader>()} busy={useNavigation().state !== 'idle'} />
    </>
  );
}
