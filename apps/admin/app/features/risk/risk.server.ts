import { redirect } from '@remix-run/node';
import { z } from 'zod';
import { callApi } from '../../api.server.ts';
import { AddRiskDocument, RemoveRiskDocument, RiskPageDocument, UpdateRiskDocument } from '../../gql/graphql.ts';
import { planPartAddress } from '../plan/project-address.ts';
import { type Asked, attempt } from '../problem/attempt.server.ts';
import { inputOf, typedRisk } from './risk-values.ts';

const wasSchema = z.record(z.string(), z.string());

/** A plan's risk areas and the projects that a control may be. */
export async function riskPage({ request, context }: Asked, planId: string) {
  return (await callApi(request, context, RiskPageDocument, { planId })).plan;
}

/** Adds a risk area and goes back to the risk table; of a refusal, what was typed comes back with it. */
export async function addRisk(asked: Asked, planId: string) {
  const typed = typedRisk(await asked.request.formData());
  const tried = await attempt(asked, AddRiskDocument, 'addRisk', { planId, input: inputOf(typed) });
  return tried.refusal
    ? { refusal: tried.refusal, typed, was: undefined }
    : redirect(`${planPartAddress(planId, 'risks')}&done=risk`);
}

/** Saves a risk area, or takes it out of the plan; of a refusal, what was typed comes back with it. */
export async function riskAct(asked: Asked, planId: string, id: string) {
  const form = await asked.request.formData();
  const version = Number(form.get('version'));
  if (form.get('act') === 'remove') {
    const tried = await attempt(asked, RemoveRiskDocument, 'removeRisk', { id, version });
    if (tried.refusal) return { refusal: tried.refusal, typed: undefined, was: undefined };
    return redirect(`${planPartAddress(planId, 'risks')}&done=riskRemoved`);
  }
  const typed = typedRisk(form);
  const was = wasSchema.parse(JSON.parse(String(form.get('was'))));
  const tried = await attempt(asked, UpdateRiskDocument, 'updateRisk', { id, version, input: inputOf(typed) });
  return tried.refusal
    ? { refusal: tried.refusal, typed, was }
    : redirect(`${planPartAddress(planId, 'risks')}&done=risk`);
}
