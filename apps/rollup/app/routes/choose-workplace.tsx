import type { LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { useTexts } from '@sujarit/remix-host/i18n/use-texts';
import { nextAddress } from '@sujarit/remix-host/sign-in/next-address';
import { chooseWorkplaceAction } from '@sujarit/remix-host/workplace/choose-workplace.server';
import { WorkplaceScreen, type WorkplaceTexts } from '@sujarit/ui/sign-in/workplace-screen';
import { useTranslation } from 'react-i18next';
import { api } from '../api.server.ts';
import { EntryPage } from '../entry-page.tsx';
import { signedInViewer } from '../features/viewer/viewer.server.ts';

export const handle = { title: 'entry:workplace.title' };

export async function loader(args: LoaderFunctionArgs) {
  const { workplaces, workplace } = await signedInViewer(args);
  const next = nextAddress(new URL(args.request.url).searchParams.get('next'));
  return { next, workplaces, current: workplace?.membershipId };
}

export const action = chooseWorkplaceAction(api);

export default function ChooseWorkplace() {
  const { next, workplaces, current } = useLoaderData<typeof loader>();
  const { t } = useTranslation('frame');
  return (
    <EntryPage>
      <WorkplaceScreen
        texts={useTexts<WorkplaceTexts>('entry:workplace')}
        next={next}
        workplaces={workplaces.map(({ membershipId, placeName, role }) => ({
          id: membershipId,
          name: placeName,
          role: t(`role.${role}`),
        }))}
        current={current}
        missing={useActionData<typeof action>()?.missing === true}
        busy={useNavigation().state !== 'idle'}
      />
    </EntryPage>
  );
}
