import { useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { useTexts } from '@sujarit/remix-host/i18n/use-texts';
import { invitationAction, invitationLoader } from '@sujarit/remix-host/sign-in/invitation.server';
import { useProblemErrors } from '@sujarit/remix-host/sign-in/use-problem-errors';
import { InvitationScreen, type InvitationTexts } from '@sujarit/ui/sign-in/invitation-screen';
import { api } from '../api.server.ts';
import { EntryPage } from '../entry-page.tsx';

export const handle = { title: 'entry:invitation.title' };
export const loader = invitationLoader;
export const action = invitationAction(api);

export default function Invitation() {
  const { token } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  return (
    <EntryPage>
      <InvitationScreen
        texts={useTexts<InvitationTexts>('entry:invitation')}
        token={token}
        name={refusal?.name ?? ''}
        errors={useProblemErrors(refusal?.problem)}
        busy={useNavigation().state !== 'idle'}
      />
    </EntryPage>
  );
}
