import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { Trail } from '@sujarit/ui/navigation/trail';
import { PageHeader } from '@sujarit/ui/page/page-header';
import { useTranslation } from 'react-i18next';
import { InviteForm } from '../features/people/invite-form.tsx';
import { Invited } from '../features/people/invited.tsx';
import { invitePage, invitePerson } from '../features/people/people.server.ts';

export { PageFault as ErrorBoundary } from '../features/problem/page-fault.tsx';

export const handle = { title: 'people:act.invite', i18n: ['people', 'problems'] };

export function loader(args: LoaderFunctionArgs) {
  return invitePage(args);
}

export function action(args: ActionFunctionArgs) {
  return invitePerson(args);
}

export default function Invite() {
  const { t } = useTranslation('people');
  const { departments, roles } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const busy = useNavigation().state !== 'idle';
  return (
    <>
      <PageHeader
        trail={<Trail label={t('people:trail')} steps={[{ to: '/people', label: t('people:title') }]} />}
        title={t('people:act.invite')}
        state={t('people:inviteLead')}
      />
      {outcome?.invited ? (
        <Invited invited={outcome.invited} />
      ) : (
        <InviteForm
          departments={departments}
          roles={roles}
          typed={outcome?.typed}
          refusal={outcome?.refusal}
          busy={busy}
        />
      )}
    </>
  );
}
