import type { ActionFunctionArgs } from '@remix-run/node';
import { outcomeOf } from '@sujarit/remix-host/api/outcome';
import { callApi } from '../../api.server.ts';
import { OperationDocument, RetryDeadLetterDocument } from '../../gql/graphql.ts';
import type { Asked } from '../viewer/viewer.server.ts';

/** Counts of the installation and the jobs that failed for the last time; with ?all=1 also those that were ordered anew. */
export async function loadOperation({ request, context }: Asked) {
  const asked = new URL(request.url).searchParams;
  const all = asked.get('all') === '1';
  const answer = await callApi(request, context, OperationDocument, { after: asked.get('after'), waiting: !all });
  const { totalCount, pageInfo, edges } = answer.deadLetters;
  return {
    overview: answer.operationOverview,
    letters: { totalCount, pageInfo, rows: edges.map(({ node }) => node) },
    all,
  };
}

export type Operation = Awaited<ReturnType<typeof loadOperation>>;

/** Orders a dead job anew. */
export async function retryLetter({ request, context }: ActionFunctionArgs) {
  const id = String((await request.formData()).get('id') ?? '');
  const { retryDeadLetter } = await callApi(request, context, RetryDeadLetterDocument, { id });
  return outcomeOf(retryDeadLetter);
}
