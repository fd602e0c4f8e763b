import { useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { useTexts } from '@sujarit/remix-host/i18n/use-texts';
import { secondFactorAction, secondFactorLoader } from '@sujarit/remix-host/sign-in/second-factor.server';
import { useProblemErrors } from '@sujarit/remix-host/sign-in/use-problem-errors';
import { SecondFactorScreen, type SecondFactorTexts } from '@sujarit/ui/sign-in/second-factor-screen';
import { api } from '../api.server.ts';
import { EntryPage } from '../entry-page.tsx';

export const handle = { title: 'entry:secondFactor.title' };
export const loader = secondFactorLoader;
export const action = secondFactorAction(api);

export default function SecondFactor() {
  const { next } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  return (
    <EntryPage>
      <SecondFactorScreen
        texts={useTexts<SecondFactorTexts>('entry:secondFactor')}
        next={next}
        errors={useProblemErrors(refusal?.problem)}
        busy={useNavigation().state !== 'idle'}
      />
    </EntryPage>
  );
}
