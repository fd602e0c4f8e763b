import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { type Params, useLoaderData } from '@remix-run/react';
import { CHECK_KEYS } from '../features/consistency/check-keys.ts';
import { CheckPage } from '../features/consistency/check-page.tsx';
import { loadCheck, loadQueue } from '../features/consistency/consistency.server.ts';
import { QueuePage } from '../features/consistency/queue-page.tsx';
import { officerWhoMay } from '../features/viewer/viewer.server.ts';

export const handle = {
  title: 'consistency:title',
  i18n: ['consistency', 'decision', 'problems'],
  shortcuts: ({ planId }: Params) => (planId ? CHECK_KEYS : []),
};

/** The check of one plan; without a plan the queue, with `?authority=` on to the plan of that authority. */
export async function loader(args: LoaderFunctionArgs) {
  await officerWhoMay(args, 'project.mark');
  const { planId } = args.params;
  if (planId) return { check: await loadCheck(args, planId), queue: null };
  const queue = await loadQueue(args);
  const authority = new URL(args.request.url).searchParams.get('authority');
  const plan = queue.plans.find(({ authorityId }) => authorityId === authority);
  if (plan) throw redirect(`/consistency/${encodeURIComponent(plan.planId)}`);
  return { check: null, queue };
}

export default function Consistency() {
  const { check, queue } = useLoaderData<typeof loader>();
  return check ? <CheckPage {...check} /> : <QueuePage {...queue} />;
}
