import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { planToSubmit } from '../features/plan/plan.server.ts';
import { planAct } from '../features/plan/plan-acts.server.ts';
import { SubmitScreen } from '../features/plan/submit-screen.tsx';
import { RefusalNotice } from '../features/problem/refusal-notice.tsx';
import { refuseUnless } from '../features/viewer/refuse-unless.server.ts';
import { workingViewer } from '../features/viewer/viewer.server.ts';

export const handle = { title: 'plan:submit.title', i18n: ['plan', 'problems'] };

export async function loader(args: LoaderFunctionArgs) {
  const [viewer, plan] = await Promise.all([workingViewer(args), planToSubmit(args, args.params.planId ?? '')]);
  refuseUnless(args, viewer, 'plan.submit');
  return { plan };
}

export function action(args: ActionFunctionArgs) {
  return planAct(args, args.params.planId ?? '');
}

export default function SubmitPlan() {
  const { plan } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal;
  return (
    <>
      <RefusalNotice refusal={refusal} />
      <SubmitScreen plan={plan} busy={useNavigation().state !== 'idle'} />
    </>
  );
}
