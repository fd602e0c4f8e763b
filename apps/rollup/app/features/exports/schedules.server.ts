import { randomUUID } from 'node:crypto';
import { outcomeOf } from '@sujarit/remix-host/api/outcome';
import { callApi } from '../../api.server.ts';
import {
  ExportSchedulesDocument,
  ResumeExportScheduleDocument,
  SetExportScheduleDocument,
  StopExportScheduleDocument,
} from '../../gql/graphql.ts';
import type { Asked } from '../viewer/viewer.server.ts';

/** The schedules of the office that no person stopped, and a key for the next: sent twice, it is one schedule. */
export async function loadSchedules({ request, context }: Asked) {
  const { exportSchedules } = await callApi(request, context, ExportSchedulesDocument, {});
  return { rows: exportSchedules, orderKey: randomUUID() };
}

export type Schedules = Awaited<ReturnType<typeof loadSchedules>>;
export type Schedule = Schedules['rows'][number];

interface AskedSchedule {
  /** "WEEK 1" to "WEEK 7" or "MONTH 1" to "MONTH 28". */
  on: string;
  deliver: boolean;
  orderKey: string;
}

/** Sets a schedule. */
export async function setSchedule({ request, context }: Asked, { on, deliver, orderKey }: AskedSchedule) {
  const [every, day] = on.split(' ');
  const { setExportSchedule } = await callApi(request, context, SetExportScheduleDocument, {
    every: every === 'MONTH' ? 'MONTH' : 'WEEK',
    day: Number(day ?? 0),
    deliver,
    orderKey,
  });
  return outcomeOf(setExportSchedule);
}

/** Stops a schedule of the office. */
export async function stopSchedule({ request, context }: Asked, id: string) {
  const { stopExportSchedule } = await callApi(request, context, StopExportScheduleDocument, { id });
  return outcomeOf(stopExportSchedule);
}

/** Lets a schedule that stopped by itself go on in the own name. */
export async function resumeSchedule({ request, context }: Asked, id: string) {
  const { resumeExportSchedule } = await callApi(request, context, ResumeExportScheduleDocument, { id });
  return outcomeOf(resumeExportSchedule);
}
