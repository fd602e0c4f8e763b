import { callApi } from '../../api.server.ts';
import { MailboxDocument } from '../../gql/graphql.ts';
import type { Asked } from '../viewer/viewer.server.ts';

/** The letters that would be sent, the latest first, ten at a time. Not found where the installation sends them. */
export async function loadMailbox({ request, context }: Asked) {
  const after = new URL(request.url).searchParams.get('after');
  const { mailbox } = await callApi(request, context, MailboxDocument, { after });
  return { ...mailbox, rows: mailbox.edges.map(({ node }) => node) };
}

export type Mailbox = Awaited<ReturnType<typeof loadMailbox>>;
