import type { ActionFunctionArgs } from '@remix-run/node';
import { type Outcome, outcomeOf } from '@sujarit/remix-host/api/outcome';
import { callApi } from '../../api.server.ts';
import {
  AcceptReportDocument,
  ApprovePlanDocument,
  MarkProjectDocument,
  ReturnPlanDocument,
  ReturnReportDocument,
} from '../../gql/graphql.ts';
import { type DecisionKind, decisionKinds } from './decision.ts';

type Args = Pick<ActionFunctionArgs, 'request' | 'context'>;
interface Given {
  id: string;
  version: number;
  reason: string;
}
type Act = (args: Args, given: Given) => Promise<Outcome<{ id: string }>>;

const acts: Record<DecisionKind, Act> = {
  approvePlan: async ({ request, context }, { id, version }) =>
    outcomeOf((await callApi(request, context, ApprovePlanDocument, { id, version })).approvePlan),
  returnPlan: async ({ request, context }, given) =>
    outcomeOf((await callApi(request, context, ReturnPlanDocument, given)).returnPlan),
  acceptReport: async ({ request, context }, { id, version }) =>
    outcomeOf((await callApi(request, context, AcceptReportDocument, { id, version })).acceptReport),
  returnReport: async ({ request, context }, given) =>
    outcomeOf((await callApi(request, context, ReturnReportDocument, given)).returnReport),
  markConsistent: async (args, { id }) => mark(args, { projectId: id, consistent: true, reason: null }),
  markNotConsistent: async (args, { id, reason }) => mark(args, { projectId: id, consistent: false, reason }),
};

async function mark(
  { request, context }: Args,
  given: { projectId: string; consistent: boolean; reason: string | null },
): Promise<Outcome<{ id: string }>> {
  return outcomeOf((await callApi(request, context, MarkProjectDocument, given)).markProject);
}

/** Takes the act that a form states; what the API refuses comes back with the attempt it belongs to. */
export async function decide(args: Args) {
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  const kind = decisionKinds.find((known) => known === text('kind'));
  if (!kind) throw new Response(null, { status: 400 });
  const given = { id: text('id'), version: Number(text('version') || 0), reason: text('reason') };
  const outcome = await acts[kind](args, given);
  const attempt = text('attempt');
  return outcome.ok
    ? { attempt, kind, ok: true as const, subject: text('subject') }
    : { attempt, kind, ok: false as const, problem: outcome.problem };
}

export type Decided = Awaited<ReturnType<typeof decide>>;
