import { useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { useTexts } from '@sujarit/remix-host/i18n/use-texts';
import { signInAction, signInLoader } from '@sujarit/remix-host/sign-in/sign-in.server';
import { useProblemErrors } from '@sujarit/remix-host/sign-in/use-problem-errors';
import { SignInScreen, type SignInTexts } from '@sujarit/ui/sign-in/sign-in-screen';
import { useTranslation } from 'react-i18next';
import { api } from '../api.server.ts';
import { EntryPage } from '../entry-page.tsx';

export const handle = { title: 'entry:signIn.title' };
export const loader = signInLoader(api);
export const action = signInAction(api);

export default function SignIn() {
  const { next, oidc, joined, problem } = useLoaderData<typeof loader>();
  const { t } = useTranslation('entry');
  const refusal = useActionData<typeof action>();
  return (
    <EntryPage>
      <SignInScreen
        texts={useTexts<SignInTexts>('entry:signIn')}
        next={next}
        errors={useProblemErrors(refusal?.problem ?? problem)}
        email={refusal?.email ?? ''}
        oidc={oidc ? `/sign-in/oidc?next=${encodeURIComponent(next)}` : undefined}
        done={joined ? t('invitation.done') : undefined}
        busy={useNavigation().state !== 'idle'}
      />
    </EntryPage>
  );
}
