import { redirect } from '@remix-run/node';
import { z } from 'zod';
import { callApi } from '../../api.server.ts';
import { EditPlanTargetsDocument, TargetsPageDocument } from '../../gql/graphql.ts';
import { planPartAddress } from '../plan/project-address.ts';
import { type Asked, attempt } from '../problem/attempt.server.ts';
import type { Refusal } from '../problem/refusal.ts';
import { inputOf, typedTargets } from './target-values.ts';

const wasSchema = z.record(z.string(), z.string());

/** A plan's targets. */
export async function targetsPage({ request, context }: Asked, planId: string) {
  return (await callApi(request, context, TargetsPageDocument, { planId })).plan;
}

/** Saves all targets and goes back to them; of a refusal, what was typed comes back with it. */
export async function saveTargets(asked: Asked, planId: string) {
  const form = await asked.request.formData();
  const typed = typedTargets(form);
  const was = wasSchema.parse(JSON.parse(String(form.get('was'))));
  const { targets, problems } = inputOf(typed);
  const misread: Refusal = { kind: 'INVALID_INPUT', code: 'INVALID_TARGETS', params: {}, problems, current: null };
  if (problems.length > 0) return { refusal: misread, typed, was };
  const plan = { id: planId, version: Number(form.get('version')) };
  const tried = await attempt(asked, EditPlanTargetsDocument, 'editPlanTargets', { ...plan, targets });
  return tried.refusal
    ? { refusal: tried.refusal, typed, was }
    : redirect(`${planPartAddress(planId, 'targets')}&done=targets`);
}
