import { randomUUID } from 'node:crypto';
import type { ActionFunctionArgs } from '@remix-run/node';
import { outcomeOf } from '@sujarit/remix-host/api/outcome';
import type { Period } from '@sujarit/ui/frame/period.ts';
import { callApi } from '../../api.server.ts';
import {
  CancelExportDocument,
  DeliverExportDocument,
  ExportsDocument,
  OrderExportDocument,
} from '../../gql/graphql.ts';
import type { Asked } from '../viewer/viewer.server.ts';
import { resumeSchedule, setSchedule, stopSchedule } from './schedules.server.ts';

/** The exports that the office ordered, the latest first, and a key for the next order: sent twice, it is one export. */
export async function loadExports({ request, context }: Asked) {
  const after = new URL(request.url).searchParams.get('after');
  const { exports: list, deliveryPlace } = await callApi(request, context, ExportsDocument, { after });
  return {
    rows: list.edges.map(({ node }) => node),
    totalCount: list.totalCount,
    pageInfo: list.pageInfo,
    orderKey: randomUUID(),
    deliveryPlace: deliveryPlace ?? null,
  };
}

export type Exports = Awaited<ReturnType<typeof loadExports>>;
export type Export = Exports['rows'][number];

/** Orders an export of the period, sends one or calls one off; sets a schedule, stops one or lets one go on. */
export async function actOnExports(args: ActionFunctionArgs) {
  const { request, context } = args;
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  const deliver = text('deliver') === 'on';
  if (text('intent') === 'schedule') return setSchedule(args, { on: text('on'), deliver, orderKey: text('orderKey') });
  if (text('intent') === 'stop') return stopSchedule(args, text('id'));
  if (text('intent') === 'resume') return resumeSchedule(args, text('id'));
  if (text('intent') === 'cancel') {
    const { cancelExport } = await callApi(request, context, CancelExportDocument, { id: text('id') });
    return outcomeOf(cancelExport);
  }
  if (text('intent') === 'deliver') {
    const { deliverExport } = await callApi(request, context, DeliverExportDocument, { id: text('id') });
    return outcomeOf(deliverExport);
  }
  const period: Period = { fiscalYear: Number(text('fy')), round: text('round') === '12' ? 12 : 6 };
  const { orderExport } = await callApi(request, context, OrderExportDocument, {
    fiscalYear: period.fiscalYear,
    months: period.round,
    deliver,
    orderKey: text('orderKey'),
  });
  return outcomeOf(orderExport);
}
