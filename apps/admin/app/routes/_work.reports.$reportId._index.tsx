import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { reportPage } from '../features/report/report.server.ts';
import { ReportScreen } from '../features/report/report-screen.tsx';

export { PageFault as ErrorBoundary } from '../features/problem/page-fault.tsx';

export const handle = { title: 'reports:title', i18n: ['reports'] };

export function loader(args: LoaderFunctionArgs) {
  return reportPage(args, args.params.reportId ?? '');
}

export default function ReportPage() {
  const [search] = useSearchParams();
  return (
    <ReportScreen
      page={useLoaderData<typeof loader>()}
      todo={search.get('show') === 'todo'}
      justSent={search.has('sent')}
    />
  );
}
