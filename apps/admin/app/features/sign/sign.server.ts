import { redirect } from '@remix-run/node';
import { thaiDate } from '@sujarit/domain/fiscal-calendar';
import { callApi } from '../../api.server.ts';
import { ChangesSinceDocument, PlanToSignDocument, SignPlanDocument } from '../../gql/graphql.ts';
import { currentPlan } from '../plan/current-plan.ts';
import { currentPlans } from '../plan/current-plans.server.ts';
import { type Asked, attempt } from '../problem/attempt.server.ts';
import { may } from '../viewer/may.ts';
import { refuseUnless } from '../viewer/refuse-unless.server.ts';
import { workingViewer } from '../viewer/viewer.server.ts';
import { changesOf } from './changes-since.ts';

/** The plan that waits for the executive's signature, else the one that is worked with; and what changed since it was signed last. */
export async function planToSign(asked: Asked) {
  const [viewer, plans] = await Promise.all([workingViewer(asked), currentPlans(asked)]);
  refuseUnless(asked, viewer, 'plan.sign');
  const next = plans.find(({ state }) => state === 'SUBMITTED') ?? currentPlan(plans);
  if (!next) return { plan: null, changes: null };
  const { plan } = await callApi(asked.request, asked.context, PlanToSignDocument, { id: next.id });
  const last = plan.signatures[0];
  const changes = last?.stale && may(viewer, 'audit.read') ? await changesSince(asked, last.signedAt) : null;
  return { plan, changes };
}

async function changesSince({ request, context }: Asked, signedAt: string) {
  const from = thaiDate(new Date(signedAt));
  const { auditActs } = await callApi(request, context, ChangesSinceDocument, { from });
  return changesOf(auditActs.filter(({ at }) => at > signedAt));
}

/** Signs the content whose hash was shown. */
export async function sign(asked: Asked) {
  const form = await asked.request.formData();
  if (form.get('read') !== 'yes') return { unread: true as const };
  const tried = await attempt(asked, SignPlanDocument, 'signPlan', {
    id: String(form.get('id')),
    version: Number(form.get('version')),
    contentHash: String(form.get('contentHash')),
  });
  return tried.refusal ? { refusal: tried.refusal } : redirect('/sign?done=1');
}
