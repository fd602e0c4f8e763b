import { callApi } from '../../api.server.ts';
import { MarkNoticeReadDocument, MyNoticesDocument, UnreadNoticesDocument } from '../../gql/graphql.ts';
import { type Asked, attempt } from '../problem/attempt.server.ts';
import { may } from '../viewer/may.ts';
import { refuseUnless } from '../viewer/refuse-unless.server.ts';
import { workingViewer } from '../viewer/viewer.server.ts';

/** How many notices the viewer has not read; none where the role gets none. */
export async function countUnread(
  { request, context }: Asked,
  viewer: { actions: readonly string[] },
): Promise<number> {
  if (!may(viewer, 'notice.mark')) return 0;
  return (await callApi(request, context, UnreadNoticesDocument, {})).unreadNotices;
}

/** What the viewer was told at this workplace, the latest first, twenty at a time. */
export async function noticesPage(asked: Asked) {
  refuseUnless(asked, await workingViewer(asked), 'notice.mark');
  const after = new URL(asked.request.url).searchParams.get('after');
  const { myNotices } = await callApi(asked.request, asked.context, MyNoticesDocument, { after });
  const { edges, totalCount, pageInfo } = myNotices;
  return { notices: edges.map(({ node }) => node), totalCount, pageInfo, after };
}

/** Marks the notice that a form names as read. */
export async function markRead(asked: Asked) {
  const id = String((await asked.request.formData()).get('id') ?? '');
  const { refusal } = await attempt(asked, MarkNoticeReadDocument, 'markNoticeRead', { id });
  return { refusal };
}
