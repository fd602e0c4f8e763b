import { callApi } from '../../api.server.ts';
import { InboxCountsDocument, InboxDocument } from '../../gql/graphql.ts';
import type { Asked } from '../viewer/viewer.server.ts';

/** How many plans and reports wait for the office's word. */
export async function countWaiting({ request, context }: Asked): Promise<number> {
  const { plans, reports } = await callApi(request, context, InboxCountsDocument, {});
  return plans.totalCount + reports.totalCount;
}

/** What waits for the office's word: signed plans and sent reports, fifty of each at a time, the longest waiting first. */
export async function loadInbox({ request, context }: Asked) {
  const asked = new URL(request.url).searchParams;
  const { plans, reports } = await callApi(request, context, InboxDocument, {
    plansAfter: asked.get('plansAfter'),
    reportsAfter: asked.get('reportsAfter'),
  });
  return {
    plans: {
      totalCount: plans.totalCount,
      pageInfo: plans.pageInfo,
      rows: plans.edges.map(({ node }) => node).sort(bySigning),
    },
    reports: {
      totalCount: reports.totalCount,
      pageInfo: reports.pageInfo,
      rows: reports.edges.map(({ node }) => node),
    },
  };
}

type SignedPlan = { signatures: { signedAt: string }[] };

function bySigning(a: SignedPlan, b: SignedPlan): number {
  return (a.signatures[0]?.signedAt ?? '').localeCompare(b.signatures[0]?.signedAt ?? '');
}

export type Inbox = Awaited<ReturnType<typeof loadInbox>>;
