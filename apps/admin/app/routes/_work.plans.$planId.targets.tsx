import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useLocation, useNavigation } from '@remix-run/react';
import { saveTargets, targetsPage } from '../features/targets/targets.server.ts';
import { TargetsScreen } from '../features/targets/targets-screen.tsx';
import { refuseUnless } from '../features/viewer/refuse-unless.server.ts';
import { workingViewer } from '../features/viewer/viewer.server.ts';

export const handle = { title: 'plan:editTargets', i18n: ['plan', 'project', 'problems'] };

export async function loader(args: LoaderFunctionArgs) {
  const [viewer, plan] = await Promise.all([workingViewer(args), targetsPage(args, args.params.planId ?? '')]);
  refuseUnless(args, viewer, 'plan.edit');
  return { plan };
}

export function action(args: ActionFunctionArgs) {
  return saveTargets(args, args.params.planId ?? '');
}

export default function TargetsOfPlan() {
  const { plan } = useLoaderData<typeof loader>();
  const busy = useNavigation().state !== 'idle';
  return (
    <TargetsScreen plan={plan} outcome={useActionData<typeof action>()} here={useLocation().pathname} busy={busy} />
  );
}
