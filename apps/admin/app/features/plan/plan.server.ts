import { callApi, streamDownload } from '../../api.server.ts';
import { PlanDownloadDocument, PlanPageDocument, PlanToSubmitDocument } from '../../gql/graphql.ts';
import type { Asked } from '../problem/attempt.server.ts';

/** A plan as its own page shows it. */
export async function planPage({ request, context }: Asked, id: string) {
  return (await callApi(request, context, PlanPageDocument, { id })).plan;
}

/** The plan as a workbook to be filled, streamed. */
export async function planWorkbook({ request, context }: Asked, id: string) {
  const { plan } = await callApi(request, context, PlanDownloadDocument, { id });
  return streamDownload(request, context, plan.downloadPath);
}

/** What is looked through before a plan is submitted. */
export async function planToSubmit({ request, context }: Asked, id: string) {
  return (await callApi(request, context, PlanToSubmitDocument, { id })).plan;
}
