import { redirect } from '@remix-run/node';
import { parseDay } from '@sujarit/ui/format/parse-day.ts';
import {
  AnnouncePlanDocument,
  PutPlanIntoUseDocument,
  RestoreProjectDocument,
  RestoreRiskDocument,
  SubmitPlanDocument,
  WithdrawPlanDocument,
} from '../../gql/graphql.ts';
import { type Asked, attempt } from '../problem/attempt.server.ts';
import type { Refusal } from '../problem/refusal.ts';
import { planAddress } from './project-address.ts';

/** Does what a form of the plan's page asks for and goes back to the plan; a refusal is handed back. */
export async function planAct(asked: Asked, id: string) {
  const form = await asked.request.formData();
  const version = Number(form.get('version'));
  const act = String(form.get('act'));
  const tried = await actOf(asked, act, { id, version }, form);
  if (tried.refusal) return { refusal: tried.refusal };
  return redirect(`${planAddress(id)}?done=${act}`);
}

/** The day of a DayField; undefined where there is no such day. */
function dayIn(form: FormData, name: string): string | undefined {
  const part = (of: string) => String(form.get(`${name}.${of}`) ?? '');
  return parseDay({ day: part('day'), month: part('month'), year: part('year') });
}

function notADay(field: string): { refusal: Refusal } {
  const problems = [{ field, code: 'NOT_A_DAY' }];
  return { refusal: { kind: 'INVALID_INPUT', code: 'INVALID_ANNOUNCEMENT', params: {}, problems, current: null } };
}

function actOf(asked: Asked, act: string, plan: { id: string; version: number }, form: FormData) {
  switch (act) {
    case 'submit':
      return attempt(asked, SubmitPlanDocument, 'submitPlan', plan);
    case 'withdraw':
      return attempt(asked, WithdrawPlanDocument, 'withdrawPlan', plan);
    case 'announce': {
      const announcedOn = dayIn(form, 'announcedOn');
      if (announcedOn === undefined) return notADay('announcedOn');
      return attempt(asked, AnnouncePlanDocument, 'announcePlan', { ...plan, announcedOn });
    }
    case 'putIntoUse':
      return attempt(asked, PutPlanIntoUseDocument, 'putPlanIntoUse', plan);
    case 'restore':
      return attempt(asked, RestoreProjectDocument, 'restoreProject', { ...plan, id: String(form.get('project')) });
    case 'restoreRisk':
      return attempt(asked, RestoreRiskDocument, 'restoreRisk', { ...plan, id: String(form.get('risk')) });
    default:
      throw new Response(null, { status: 400 });
  }
}
