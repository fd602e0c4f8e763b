import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { Trail } from '@sujarit/ui/navigation/trail';
import { PageHeader } from '@sujarit/ui/page/page-header';
import { useTranslation } from 'react-i18next';
import { projectsToName, writeFinding } from '../features/audit/audit.server.ts';
import { FindingForm } from '../features/audit/finding-form.tsx';

export { PageFault as ErrorBoundary } from '../features/problem/page-fault.tsx';

export const handle = { title: 'audit:finding.write', i18n: ['audit', 'problems'] };

export async function loader(args: LoaderFunctionArgs) {
  return { projects: await projectsToName(args) };
}

export function action(args: ActionFunctionArgs) {
  return writeFinding(args);
}

export default function NewFinding() {
  const { t } = useTranslation('audit');
  const outcome = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        trail={<Trail label={t('audit:trail')} steps={[{ to: '/audit/findings', label: t('audit:findings') }]} />}
        title={t('audit:finding.write')}
      />
      <FindingForm
        projects={useLoaderData<typeof loader>().projects}
        typed={outcome?.typed}
        refusal={outcome?.refusal}
        busy={useNavigation().state !== 'idle'}
      />
    </>
  );
}
