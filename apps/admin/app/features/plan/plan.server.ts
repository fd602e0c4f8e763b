import { callApi } from '../../api.server.ts';
import { PlanPageDocument, PlanToSubmitDocument } from '../../gql/graphql.ts';
import type { Asked } from '../problem/attempt.server.ts';

/** A plan as its own page shows it. */
export async function planPage({ request, context }: Asked, id: string) {
  return (await callApi(request, context, PlanPageDocument, { id })).plan;
}

/** What is looked through before a plan is submitted. */
export async function planToSubmit({ request, context }: Asked, id: string) {
  return (await callApi(request, context, PlanToSubmitDocument, { id })).plan;
}
