import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useNavigation, useSearchParams } from '@remix-run/react';
import { Notice } from '@sujarit/ui/notice/notice';
import { useTranslation } from 'react-i18next';
import { planPage } from '../features/plan/plan.server.ts';
import { planAct } from '../features/plan/plan-acts.server.ts';
import { PlanScreen } from '../features/plan/plan-screen.tsx';
import { RefusalNotice } from '../features/problem/refusal-notice.tsx';
import { workingViewer } from '../features/viewer/viewer.server.ts';

export const handle = { title: 'app:section.plan', i18n: ['plan', 'problems'] };

export async function loader(args: LoaderFunctionArgs) {
  const [viewer, plan] = await Promise.all([workingViewer(args), planPage(args, args.params.planId ?? '')]);
  const others = (viewer.authority?.plans ?? []).filter(({ id }) => id !== plan.id);
  return { plan, others, today: viewer.today, actions: viewer.actions };
}

export function action(args: ActionFunctionArgs) {
  return planAct(args, args.params.planId ?? '');
}

export default function PlanPage() {
  const { plan, others, today, actions } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal;
  const { t } = useTranslation('plan');
  const done = useSearchParams()[0].get('done');
  return (
    <>
      {done && !refusal ? <Notice kind="success" live title={t([`plan:done.${done}`, 'plan:done.other'])} /> : null}
      <RefusalNotice refusal={refusal} />
      <PlanScreen
        plan={plan}
        others={others}
        today={today}
        actions={actions}
        refusal={refusal}
        busy={useNavigation().state !== 'idle'}
      />
    </>
  );
}
