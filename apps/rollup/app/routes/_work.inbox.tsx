import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { loadInbox } from '../features/inbox/inbox.server.ts';
import { InboxPage } from '../features/inbox/inbox-page.tsx';
import { officerWhoMay } from '../features/viewer/viewer.server.ts';
import { CHOOSING_KEYS } from '../shortcuts.ts';

export const handle = {
  title: 'inbox:title',
  i18n: ['inbox', 'province', 'decision', 'problems'],
  shortcuts: () => CHOOSING_KEYS,
};

export async function loader(args: LoaderFunctionArgs) {
  const { today, workplace } = await officerWhoMay(args, 'plan.decide');
  return { inbox: await loadInbox(args), today, whose: workplace.membershipId };
}

export default function Inbox() {
  return <InboxPage {...useLoaderData<typeof loader>()} />;
}
