import { useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { accountAction, accountLoader } from '@sujarit/remix-host/account/account.server';
import { useTexts } from '@sujarit/remix-host/i18n/use-texts';
import { useProblemErrors } from '@sujarit/remix-host/sign-in/use-problem-errors';
import { AccountScreen, type AccountTexts } from '@sujarit/ui/sign-in/account-screen';
import { useTranslation } from 'react-i18next';
import { api } from '../api.server.ts';

export const handle = { title: 'entry:account.title' };
export const loader = accountLoader(api);
export const action = accountAction(api);

export default function Account() {
  const { name, email, secondFactor } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const { t } = useTranslation('entry');
  return (
    <AccountScreen
      texts={useTexts<AccountTexts>('entry:account')}
      lead={t('account.lead', { name, email })}
      secondFactor={secondFactor}
      outcome={outcome}
      errors={useProblemErrors(outcome?.problem)}
      busy={useNavigation().state !== 'idle'}
    />
  );
}
