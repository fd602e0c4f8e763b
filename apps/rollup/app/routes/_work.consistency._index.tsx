import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { loadQueue } from '../features/consistency/consistency.server.ts';
import { QueuePage } from '../features/consistency/queue-page.tsx';
import { officerWhoMay } from '../features/viewer/viewer.server.ts';

export const handle = { title: 'consistency:title', i18n: ['consistency'] };

/** The queue; with `?authority=` straight to the plan of that authority. */
export async function loader(args: LoaderFunctionArgs) {
  await officerWhoMay(args, 'project.mark');
  const queue = await loadQueue(args);
  const authority = new URL(args.request.url).searchParams.get('authority');
  const plan = queue.find(({ authorityId }) => authorityId === authority);
  if (plan) throw redirect(`/consistency/${encodeURIComponent(plan.planId)}`);
  return { queue };
}

export default function Consistency() {
  return <QueuePage {...useLoaderData<typeof loader>()} />;
}
