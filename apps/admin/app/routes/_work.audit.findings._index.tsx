import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findingsPage } from '../features/audit/audit.server.ts';
import { FindingsScreen } from '../features/audit/findings-screen.tsx';

export { PageFault as ErrorBoundary } from '../features/problem/page-fault.tsx';

export const handle = { title: 'audit:findings', i18n: ['audit'] };

export function loader(args: LoaderFunctionArgs) {
  return findingsPage(args);
}

export default function Findings() {
  return <FindingsScreen page={useLoaderData<typeof loader>()} />;
}
