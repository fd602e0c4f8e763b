import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { auditPage } from '../features/audit/audit.server.ts';
import { AuditScreen } from '../features/audit/audit-screen.tsx';

export { PageFault as ErrorBoundary } from '../features/problem/page-fault.tsx';

export const handle = { title: 'audit:title', i18n: ['audit'] };

export function loader(args: LoaderFunctionArgs) {
  return auditPage(args);
}

export default function Audit() {
  return <AuditScreen page={useLoaderData<typeof loader>()} />;
}
