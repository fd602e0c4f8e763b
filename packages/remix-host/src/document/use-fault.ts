import { isRouteErrorResponse, useRouteError, useRouteLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';

const WORDED = ['400', '403', '404', '409', '429', '503'];

/** What an ErrorBoundary shows: texts by status, and the id under which the log knows the request. */
export function useFault() {
  const error = useRouteError();
  const root = useRouteLoaderData('root') as { requestId?: string } | undefined;
  const { t } = useTranslation('faults');
  const answered = isRouteErrorResponse(error) ? error : undefined;
  const status = String(answered?.status ?? 500);
  const worded = WORDED.includes(status) ? status : '500';
  const body = answered?.data as { requestId?: string; reason?: string } | undefined;
  if (body?.reason === 'SECOND_FACTOR_NEEDED') {
    const texts = { title: t('secondFactor.title'), help: t('secondFactor.help'), home: t('secondFactor.act') };
    return { texts: { ...texts, reference: t('reference') }, to: '/account', requestId: undefined };
  }
  return {
    texts: {
      title: t(`title.${worded}`),
      help: t(`help.${worded}`),
      home: t('home'),
      reference: t('reference'),
    },
    to: '/',
    requestId: worded === '404' ? undefined : (body?.requestId ?? root?.requestId),
  };
}
