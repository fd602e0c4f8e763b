import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { Notice } from '@sujarit/ui/notice/notice';
import { useTranslation } from 'react-i18next';
import { reportPage } from '../features/report/report.server.ts';
import { ReportScreen } from '../features/report/report-screen.tsx';

export { PageFault as ErrorBoundary } from '../features/problem/page-fault.tsx';

export const handle = { title: 'reports:title', i18n: ['reports'] };

export function loader(args: LoaderFunctionArgs) {
  return reportPage(args, args.params.reportId ?? '');
}

export default function ReportPage() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation('reports');
  const [search] = useSearchParams();
  const justSent = search.has('sent') && page.report.state === 'SENT';
  return (
    <>
      {justSent ? <Notice kind="success" live title={t('reports:sent.done')} /> : null}
      <ReportScreen page={page} todo={search.get('show') === 'todo'} />
    </>
  );
}
