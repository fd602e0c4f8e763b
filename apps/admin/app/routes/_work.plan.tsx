import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ButtonLink } from '@sujarit/ui/button/button';
import { EmptyState } from '@sujarit/ui/page/empty-state';
import { PageHeader } from '@sujarit/ui/page/page-header';
import { useTranslation } from 'react-i18next';
import { currentPlan } from '../features/plan/current-plan.ts';
import { currentPlans } from '../features/plan/current-plans.server.ts';
import { planAddress } from '../features/plan/project-address.ts';
import { may } from '../features/viewer/may.ts';
import { workingViewer } from '../features/viewer/viewer.server.ts';

export const handle = { title: 'app:section.plan', i18n: ['plan'] };

/** Leads to the plan that the authority works with. */
export async function loader(args: LoaderFunctionArgs) {
  const plan = currentPlan(await currentPlans(args));
  if (plan) throw redirect(planAddress(plan.id) + new URL(args.request.url).search);
  return { mayImport: may(await workingViewer(args), 'import.edit') };
}

export default function NoPlan() {
  const { mayImport } = useLoaderData<typeof loader>();
  const { t } = useTranslation(['plan', 'app']);
  return (
    <>
      <PageHeader title={t('app:section.plan')} />
      <EmptyState
        title={t('plan:none')}
        why={t('plan:noneWhy')}
        act={
          mayImport ? (
            <ButtonLink kind="main" to="/documents/new">
              {t('plan:bringDocument')}
            </ButtonLink>
          ) : undefined
        }
      />
    </>
  );
}
