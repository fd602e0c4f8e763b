import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { DepartmentsScreen } from '../features/people/departments-screen.tsx';
import { departmentAct, departmentsPage } from '../features/people/people.server.ts';

export { PageFault as ErrorBoundary } from '../features/problem/page-fault.tsx';

export const handle = { title: 'people:departments', i18n: ['people', 'problems'] };

export function loader(args: LoaderFunctionArgs) {
  return departmentsPage(args);
}

export function action(args: ActionFunctionArgs) {
  return departmentAct(args);
}

export default function Departments() {
  return (
    <DepartmentsScreen
      page={useLoaderData<typeof loader>()}
      outcome={useActionData<typeof action>()}
      busy={useNavigation().state !== 'idle'}
    />
  );
}
