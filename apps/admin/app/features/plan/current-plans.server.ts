import { callApi } from '../../api.server.ts';
import { CurrentPlansDocument } from '../../gql/graphql.ts';
import type { Asked } from '../problem/attempt.server.ts';

/** The plans of the viewer's authority. */
export async function currentPlans({ request, context }: Asked) {
  const { viewer } = await callApi(request, context, CurrentPlansDocument, {});
  return viewer?.authority?.plans ?? [];
}
