import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { planToSubmit } from '../features/plan/plan.server.ts';
import { planAct } from '../features/plan/plan-acts.server.ts';
import { SubmitScreen } from '../features/plan/submit-screen.tsx';
import { RefusalNotice } from '../features/problem/refusal-notice.tsx';

export const handle = { title: 'plan:submit.title', i18n: ['plan', 'problems'] };

export async function loader(args: LoaderFunctionArgs) {
  return { plan: await planToSubmit(args, args.params.planId ?? '') };
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
