import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { riskAct, riskPage } from '../features/risk/risk.server.ts';
import { RiskScreen } from '../features/risk/risk-screen.tsx';
import { refuseUnless } from '../features/viewer/refuse-unless.server.ts';
import { workingViewer } from '../features/viewer/viewer.server.ts';

export const handle = { title: 'risk:one', i18n: ['risk', 'plan', 'problems'] };

export async function loader(args: LoaderFunctionArgs) {
  const [viewer, plan] = await Promise.all([workingViewer(args), riskPage(args, args.params.planId ?? '')]);
  refuseUnless(args, viewer, 'risk.edit');
  const risk = plan.risks.find(({ id }) => id === args.params.riskId);
  if (!risk) throw new Response(null, { status: 404 });
  return { plan, risk };
}

export function action(args: ActionFunctionArgs) {
  return riskAct(args, args.params.planId ?? '', args.params.riskId ?? '');
}

export default function RiskOfPlan() {
  const { plan, risk } = useLoaderData<typeof loader>();
  const busy = useNavigation().state !== 'idle';
  return <RiskScreen plan={plan} risk={risk} outcome={useActionData<typeof action>()} busy={busy} />;
}
