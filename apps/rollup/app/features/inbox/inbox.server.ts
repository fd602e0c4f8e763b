import { callApi } from '../../api.server.ts';
import { PlansWaitingDocument, ReportsWaitingDocument } from '../../gql/graphql.ts';
import type { Asked } from '../viewer/viewer.server.ts';
import { shownAtOnce } from './shown-at-once.ts';

/** What waits for the office's word: signed plans and sent reports, as many of each as are shown at once, the longest waiting first. */
export async function loadInbox({ request, context }: Asked) {
  const asked = new URL(request.url).searchParams;
  const most = shownAtOnce(asked);
  const [plans, reports] = await Promise.all([
    pagesOf(
      most,
      asked.get('plansAfter'),
      async (page) => (await callApi(request, context, PlansWaitingDocument, page)).plans,
    ),
    pagesOf(
      most,
      asked.get('reportsAfter'),
      async (page) => (await callApi(request, context, ReportsWaitingDocument, page)).reports,
    ),
  ]);
  plans.rows.sort(bySigning);
  return { plans, reports };
}

interface Page<Node> {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
  edges: { node: Node }[];
}

const PAGE = 100;

/** The rows of a list after a cursor, up to `most` of them, asked for page by page. */
async function pagesOf<Node>(
  most: number,
  after: string | null,
  load: (page: { first: number; after: string | null }) => Promise<Page<Node>>,
) {
  let last = await load({ first: Math.min(most, PAGE), after });
  const rows = last.edges.map(({ node }) => node);
  while (last.pageInfo.hasNextPage && last.pageInfo.endCursor && rows.length < most) {
    last = await load({ first: Math.min(most - rows.length, PAGE), after: last.pageInfo.endCursor });
    rows.push(...last.edges.map(({ node }) => node));
  }
  return { totalCount: last.totalCount, pageInfo: last.pageInfo, rows };
}

type SignedPlan = { signatures: { signedAt: string }[] };

function bySigning(a: SignedPlan, b: SignedPlan): number {
  return (a.signatures[0]?.signedAt ?? '').localeCompare(b.signatures[0]?.signedAt ?? '');
}

export type Inbox = Awaited<ReturnType<typeof loadInbox>>;
