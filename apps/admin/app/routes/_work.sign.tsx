import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useNavigation, useSearchParams } from '@remix-run/react';
import { Notice } from '@sujarit/ui/notice/notice';
import { EmptyState } from '@sujarit/ui/page/empty-state';
import { PageHeader } from '@sujarit/ui/page/page-header';
import { useTranslation } from 'react-i18next';
import { planToSign, sign } from '../features/sign/sign.server.ts';
import { SignScreen } from '../features/sign/sign-screen.tsx';

export const handle = { title: 'app:section.sign', i18n: ['sign', 'plan', 'problems'] };

export function loader(args: LoaderFunctionArgs) {
  return planToSign(args);
}

export function action(args: ActionFunctionArgs) {
  return sign(args);
}

export default function Sign() {
  const { plan, changes } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const { t } = useTranslation(['sign', 'app']);
  const done = useSearchParams()[0].has('done');
  const busy = useNavigation().state !== 'idle';
  if (!plan) {
    return (
      <>
        <PageHeader title={t('app:section.sign')} />
        <EmptyState title={t('sign:nothing')} why={t('sign:nothingWhy')} />
      </>
    );
  }
  const refusal = outcome && 'refusal' in outcome ? outcome.refusal : undefined;
  const unread = outcome !== undefined && 'unread' in outcome;
  return (
    <>
      {done && !refusal ? <Notice kind="success" live title={t('sign:done')} /> : null}
      <SignScreen plan={plan} changes={changes} busy={busy} refusal={refusal} unread={unread} />
    </>
  );
}
