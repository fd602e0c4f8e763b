import type { ActionFunctionArgs } from '@remix-run/node';
import { type Outcome, outcomeOf } from '@sujarit/remix-host/api/outcome';
import { callApi } from '../../api.server.ts';
import {
  AcceptReportDocument,
  ApprovePlanDocument,
  MarkProjectDocument,
  type MarkProjectMutationVariables,
  ReturnPlanDocument,
  ReturnReportDocument,
  TakeBackMarkDocument,
} from '../../gql/graphql.ts';
import { type DecisionKind, decisionKinds } from './decision.ts';

export type Args = Pick<ActionFunctionArgs, 'request' | 'context'>;
interface Given {
  id: string;
  version: number;
  lastMark: number;
  reason: string;
}
type Act = (args: Args, given: Given) => Promise<Outcome<{ id: string }>>;

/** Each act of the office, as one operation of the API: a transaction and an event of its own. */
export const acts: Record<DecisionKind, Act> = {
  approvePlan: async ({ request, context }, { id, version }) =>
    outcomeOf((await callApi(request, context, ApprovePlanDocument, { id, version })).approvePlan),
  returnPlan: async ({ request, context }, given) =>
    outcomeOf((await callApi(request, context, ReturnPlanDocument, given)).returnPlan),
  acceptReport: async ({ request, context }, { id, version }) =>
    outcomeOf((await callApi(request, context, AcceptReportDocument, { id, version })).acceptReport),
  returnReport: async ({ request, context }, given) =>
    outcomeOf((await callApi(request, context, ReturnReportDocument, given)).returnReport),
  markConsistent: async (args, { id, ...seen }) =>
    mark(args, { ...seen, projectId: id, consistent: true, reason: null }),
  markNotConsistent: async (args, { id, ...seen }) => mark(args, { ...seen, projectId: id, consistent: false }),
  takeBackMark: async ({ request, context }, { id, lastMark }) =>
    outcomeOf((await callApi(request, context, TakeBackMarkDocument, { projectId: id, lastMark })).takeBackMark),
};

async function mark({ request, context }: Args, given: MarkProjectMutationVariables): Promise<Outcome<{ id: string }>> {
  return outcomeOf((await callApi(request, context, MarkProjectDocument, given)).markProject);
}

/** Takes the act that a form states; what the API refuses comes back with the attempt it belongs to. */
export async function decide(args: Args) {
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  const kind = decisionKinds.find((known) => known === text('kind'));
  if (!kind) throw new Response(null, { status: 400 });
  const number = (name: string) => Number(text(name) || 0);
  const given = { id: text('id'), version: number('version'), lastMark: number('lastMark'), reason: text('reason') };
  const outcome = await acts[kind](args, given);
  const attempt = text('attempt');
  return outcome.ok
    ? { attempt, kind, ok: true as const, subject: text('subject'), id: given.id, mark: given.lastMark + 1 }
    : { attempt, kind, ok: false as const, id: given.id, problem: outcome.problem };
}

export type Decided = Awaited<ReturnType<typeof decide>>;
