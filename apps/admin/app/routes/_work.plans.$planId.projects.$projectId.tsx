import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useNavigation, useSearchParams } from '@remix-run/react';
import { Notice } from '@sujarit/ui/notice/notice';
import { useTranslation } from 'react-i18next';
import { projectAct, projectPage } from '../features/project/project.server.ts';
import { ProjectScreen } from '../features/project/project-screen.tsx';
import { may } from '../features/viewer/may.ts';
import { workingViewer } from '../features/viewer/viewer.server.ts';

export const handle = { title: 'project:one', i18n: ['project', 'plan', 'problems'] };

export async function loader(args: LoaderFunctionArgs) {
  const [viewer, page] = await Promise.all([workingViewer(args), projectPage(args, args.params.projectId ?? '')]);
  return {
    ...page,
    mayRemove: may(viewer, 'project.remove'),
    mayPlace: viewer.workplace.role === 'PLAN_OFFICER',
    mayReadImport: may(viewer, 'import.read'),
  };
}

export function action(args: ActionFunctionArgs) {
  return projectAct(args, args.params.planId ?? '', args.params.projectId ?? '');
}

export default function ProjectPage() {
  const page = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const { t } = useTranslation('project');
  const [search] = useSearchParams();
  return (
    <>
      {search.get('done') === 'saved' && !outcome ? <Notice kind="success" live title={t('project:saved')} /> : null}
      <ProjectScreen
        page={page}
        editing={search.get('edit') === '1' || outcome?.typed !== undefined}
        outcome={outcome}
        busy={useNavigation().state !== 'idle'}
      />
    </>
  );
}
