import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { addRisk, riskPage } from '../features/risk/risk.server.ts';
import { RiskScreen } from '../features/risk/risk-screen.tsx';
import { refuseUnless } from '../features/viewer/refuse-unless.server.ts';
import { workingViewer } from '../features/viewer/viewer.server.ts';

export const handle = { title: 'risk:new', i18n: ['risk', 'plan', 'problems'] };

export async function loader(args: LoaderFunctionArgs) {
  const [viewer, plan] = await Promise.all([workingViewer(args), riskPage(args, args.params.planId ?? '')]);
  refuseUnless(args, viewer, 'risk.edit');
  return { plan };
}

export function action(args: ActionFunctionArgs) {
  return addRisk(args, args.params.planId ?? '');
}

export default function NewRisk() {
  const { plan } = useLoaderData<typeof loader>();
  const busy = useNavigation().state !== 'idle';
  return <RiskScreen plan={plan} risk={undefined} outcome={useActionData<typeof action>()} busy={busy} />;
}
