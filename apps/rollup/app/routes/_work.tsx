import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, type ShouldRevalidateFunctionArgs, useLoaderData, useRouteLoaderData } from '@remix-run/react';
import { thaiDate } from '@sujarit/domain/fiscal-calendar';
import { useFault } from '@sujarit/remix-host/document/use-fault';
import { FaultScreen } from '@sujarit/ui/fault/fault-screen';
import { EntryPage } from '../entry-page.tsx';
import { loadMarks } from '../features/frame/marks.server.ts';
import { WorkFrame } from '../features/frame/work-frame.tsx';
import { workingViewer } from '../features/viewer/viewer.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await workingViewer(args);
  const marks = await loadMarks(args, viewer);
  return { viewer, ...marks, demoDay: viewer.today === thaiDate(new Date()) ? null : viewer.today };
}

/** The frame stays as it is from page to page; acts may change what waits. */
export function shouldRevalidate({ formMethod, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return formMethod !== undefined && formMethod !== 'GET' && defaultShouldRevalidate;
}

export default function Work() {
  return (
    <WorkFrame {...useLoaderData<typeof loader>()}>
      <Outlet />
    </WorkFrame>
  );
}

/** A page that failed or is not for this role: said inside the frame, so that the way on is at hand. */
export function ErrorBoundary() {
  const work = useRouteLoaderData<typeof loader>('routes/_work');
  const fault = useFault();
  if (!work) {
    return (
      <EntryPage>
        <FaultScreen {...fault} />
      </EntryPage>
    );
  }
  return (
    <WorkFrame {...work}>
      <FaultScreen {...fault} />
    </WorkFrame>
  );
}
