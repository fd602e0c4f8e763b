import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { loadMailbox } from '../features/mailbox/mailbox.server.ts';
import { MailboxPage } from '../features/mailbox/mailbox-page.tsx';
import { viewerWhoMay } from '../features/viewer/viewer.server.ts';

export const handle = { title: 'mailbox:title', i18n: ['mailbox'] };

export async function loader(args: LoaderFunctionArgs) {
  await viewerWhoMay(args, 'mail.read');
  return { mailbox: await loadMailbox(args) };
}

export default function Mailbox() {
  return <MailboxPage {...useLoaderData<typeof loader>()} />;
}
