import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { markRead, noticesPage } from '../features/notices/notices.server.ts';
import { NoticesScreen } from '../features/notices/notices-screen.tsx';

export { PageFault as ErrorBoundary } from '../features/problem/page-fault.tsx';

export const handle = { title: 'notices:title', i18n: ['notices', 'problems'] };

export function loader(args: LoaderFunctionArgs) {
  return noticesPage(args);
}

export function action(args: ActionFunctionArgs) {
  return markRead(args);
}

export default function Notices() {
  return <NoticesScreen {...useLoaderData<typeof loader>()} />;
}
