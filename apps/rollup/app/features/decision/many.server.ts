import { callApi } from '../../api.server.ts';
import { PlanDecisionPreviewsDocument, ReportDecisionPreviewsDocument } from '../../gql/graphql.ts';
import { type Args, acts } from './decision.server.ts';
import { type Answer, type Chosen, type ManyKind, manyKinds, STEP } from './many.ts';

interface Asked {
  kind: ManyKind;
  step: keyof typeof STEP;
  reason: string;
  chosen: Pick<Chosen, 'id' | 'version'>[];
}

/** One step of many decisions: says what would become of each, or takes each by itself, one after the other. */
export async function decideStep(args: Args): Promise<Answer[]> {
  const { kind, step, reason, chosen } = readStep(await args.request.formData());
  if (step === 'preview') return preview(args, kind, chosen);
  const answers: Answer[] = [];
  for (const { id, version } of chosen)
    answers.push({ id, problem: await decideOne(args, kind, { id, version, reason }) });
  return answers;
}

function readStep(form: FormData): Asked {
  const kind = manyKinds.find((known) => known === form.get('kind'));
  const step = form.get('step') === 'decide' ? 'decide' : 'preview';
  const ids = form.getAll('id').map(String);
  const versions = form.getAll('version').map(Number);
  if (!kind || ids.length > STEP[step] || versions.length !== ids.length) throw new Response(null, { status: 400 });
  return {
    kind,
    step,
    reason: String(form.get('reason') ?? ''),
    chosen: ids.map((id, at) => ({ id, version: versions[at] ?? 0 })),
  };
}

/** What the office cannot see any more was taken back by its authority. */
const gone = (id: string): Answer => ({ id, problem: { kind: 'NOT_FOUND', code: 'TAKEN_BACK', params: {} } });

async function preview({ request, context }: Args, kind: ManyKind, chosen: Asked['chosen']): Promise<Answer[]> {
  const found =
    kind === 'approvePlan' || kind === 'returnPlan'
      ? (
          await callApi(request, context, PlanDecisionPreviewsDocument, {
            kind: kind === 'approvePlan' ? 'APPROVE' : 'RETURN',
            plans: chosen,
          })
        ).planDecisionPreviews
      : (
          await callApi(request, context, ReportDecisionPreviewsDocument, {
            kind: kind === 'acceptReport' ? 'ACCEPT' : 'RETURN',
            reports: chosen,
          })
        ).reportDecisionPreviews;
  const byId = new Map(found.map((one) => [one.id, one]));
  return chosen.map(({ id }) => {
    const one = byId.get(id);
    if (!one) return gone(id);
    const { code, params } = one;
    return { id, problem: code ? { kind: 'CONFLICT', code, params: { ...Object(params) } } : null };
  });
}

async function decideOne(args: Args, kind: ManyKind, given: { id: string; version: number; reason: string }) {
  try {
    const outcome = await acts[kind](args, { ...given, lastMark: 0 });
    return outcome.ok ? null : outcome.problem;
  } catch (error) {
    // who is signed out or may not do it goes on with none; one that breaks takes none of the others with it
    if (error instanceof Response && error.status < 404) throw error;
    return { kind: 'OTHER', code: 'OUTCOME_UNKNOWN', params: {} };
  }
}
