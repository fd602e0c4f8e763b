import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { formatFiscalYears } from '@sujarit/ui/format/fiscal-year.ts';
import { Trail } from '@sujarit/ui/navigation/trail';
import { PageHeader } from '@sujarit/ui/page/page-header';
import { useTranslation } from 'react-i18next';
import { yearsBetween } from '../features/plan/plan-lines.ts';
import { planAddress } from '../features/plan/project-address.ts';
import { addProject, newProjectPage } from '../features/project/project.server.ts';
import { ProjectForm } from '../features/project/project-form.tsx';
import { refuseUnless } from '../features/viewer/refuse-unless.server.ts';
import { workingViewer } from '../features/viewer/viewer.server.ts';

export const handle = { title: 'project:new', i18n: ['project', 'plan', 'problems'] };

export async function loader(args: LoaderFunctionArgs) {
  const [viewer, page] = await Promise.all([workingViewer(args), newProjectPage(args, args.params.planId ?? '')]);
  refuseUnless(args, viewer, 'project.add');
  return page;
}

export function action(args: ActionFunctionArgs) {
  return addProject(args, args.params.planId ?? '');
}

export default function NewProject() {
  const { plan, departments } = useLoaderData<typeof loader>();
  const { t } = useTranslation(['project', 'plan']);
  const years = formatFiscalYears(plan.yearFrom, plan.yearTo);
  return (
    <>
      <PageHeader
        title={t('project:new')}
        state={t('project:newLead')}
        trail={
          <Trail label={t('plan:trail')} steps={[{ to: planAddress(plan.id), label: t('plan:title', { years }) }]} />
        }
      />
      <ProjectForm
        content={{}}
        version={0}
        years={yearsBetween(plan.yearFrom, plan.yearTo)}
        nodes={plan.framework.nodes}
        departments={departments}
        mayPlace
        back={planAddress(plan.id)}
        outcome={useActionData<typeof action>()}
        busy={useNavigation().state !== 'idle'}
      />
    </>
  );
}
