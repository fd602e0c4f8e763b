import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { RefusalNotice } from '../features/problem/refusal-notice.tsx';
import { reportPage, sendTheReport } from '../features/report/report.server.ts';
import { SendScreen } from '../features/report/send-screen.tsx';
import { refuseUnless } from '../features/viewer/refuse-unless.server.ts';

export { PageFault as ErrorBoundary } from '../features/problem/page-fault.tsx';

export const handle = { title: 'reports:send.title', i18n: ['reports', 'problems'] };

export async function loader(args: LoaderFunctionArgs) {
  const page = await reportPage(args, args.params.reportId ?? '');
  refuseUnless(args, page, 'report.send');
  return page;
}

export function action(args: ActionFunctionArgs) {
  return sendTheReport(args, args.params.reportId ?? '');
}

export default function SendReport() {
  const { report, today } = useLoaderData<typeof loader>();
  return (
    <>
      <RefusalNotice refusal={useActionData<typeof action>()?.refusal} />
      <SendScreen report={report} today={today} busy={useNavigation().state !== 'idle'} />
    </>
  );
}
