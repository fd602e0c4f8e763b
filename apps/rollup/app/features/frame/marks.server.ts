import { callApi } from '../../api.server.ts';
import { FrameMarksDocument } from '../../gql/graphql.ts';
import type { Asked, WorkingViewer } from '../viewer/viewer.server.ts';

/** What stands at the sections of the frame: how much waits for the office's word, and how many schedules stopped; null where a role has none. */
export async function loadMarks({ request, context }: Asked, { province, actions }: WorkingViewer) {
  const inbox = province !== null && actions.includes('plan.decide');
  const schedules = actions.includes('schedule.read');
  if (!inbox && !schedules) return { waiting: null, stopped: null };
  const { plans, reports, exportSchedules } = await callApi(request, context, FrameMarksDocument, { inbox, schedules });
  return {
    waiting: plans && reports ? plans.totalCount + reports.totalCount : null,
    stopped: exportSchedules?.filter(({ stopReason }) => stopReason !== null).length ?? null,
  };
}
