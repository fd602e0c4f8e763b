import { periodOf, periodOfDay } from '@sujarit/ui/frame/period.ts';
import { callApi } from '../../api.server.ts';
import { HomeDocument } from '../../gql/graphql.ts';
import { countUnread } from '../notices/notices.server.ts';
import { currentPlan } from '../plan/current-plan.ts';
import type { Asked } from '../problem/attempt.server.ts';
import { may } from '../viewer/may.ts';
import { workingViewer } from '../viewer/viewer.server.ts';
import { waitingFor } from './waiting.ts';

/** How things stand at the viewer's authority, and what waits for the viewer. */
export async function home(asked: Asked) {
  const viewer = await workingViewer(asked);
  const period = periodOf(new URL(asked.request.url).searchParams, periodOfDay(viewer.today));
  const imports = may(viewer, 'import.read');
  const variables = { imports, fiscalYear: period.fiscalYear, months: period.round };
  const [read, unreadNotices] = await Promise.all([
    callApi(asked.request, asked.context, HomeDocument, variables),
    countUnread(asked, viewer),
  ]);
  const authority = read.viewer?.authority ?? null;
  const plan = currentPlan(authority?.plans ?? []) ?? null;
  const documents = (read.planImports?.edges ?? []).map(({ node }) => node);
  return {
    authority: authority && { nameTh: authority.nameTh, sampleDocument: authority.sampleDocument ?? null },
    plan,
    report: read.currentReport ?? null,
    round: read.round ?? null,
    period,
    mayImport: may(viewer, 'import.edit'),
    waiting: waitingFor({
      role: viewer.workplace.role,
      plan,
      documents,
      report: read.currentReport ?? null,
      round: read.round ?? null,
      today: viewer.today,
      unreadNotices,
    }),
  };
}
