import { redirect } from '@remix-run/node';
import { z } from 'zod';
import { callApi } from '../../api.server.ts';
import {
  AddProjectDocument,
  NewProjectPageDocument,
  type ProjectInput,
  ProjectPageDocument,
  RemoveProjectDocument,
  UpdateProjectDocument,
} from '../../gql/graphql.ts';
import { planAddress, projectAddress } from '../plan/project-address.ts';
import { type Asked, attempt } from '../problem/attempt.server.ts';
import type { Refusal } from '../problem/refusal.ts';
import { amountProblems, inputOf, type ProjectValues, type ProjectWas } from './project-values.ts';

const wasSchema: z.ZodType<ProjectWas> = z.object({
  values: z.record(z.string(), z.string()),
  budgets: z.array(z.object({ fiscalYear: z.int(), amount: z.string().nullish(), mark: z.string().nullish() })),
});

/** A project with what its editor chooses from. */
export function projectPage({ request, context }: Asked, id: string) {
  return callApi(request, context, ProjectPageDocument, { id });
}

/** What the editor of a new project chooses from. */
export function newProjectPage({ request, context }: Asked, planId: string) {
  return callApi(request, context, NewProjectPageDocument, { planId });
}

/** Saves what was changed, or takes the project out of the plan; of a refusal, what was typed comes back with it. */
export async function projectAct(asked: Asked, planId: string, id: string) {
  const form = await asked.request.formData();
  const version = Number(form.get('version'));
  if (form.get('act') === 'remove') {
    const tried = await attempt(asked, RemoveProjectDocument, 'removeProject', { id, version });
    if (tried.refusal) return { refusal: tried.refusal, typed: undefined, was: undefined };
    return redirect(`${planAddress(planId)}?done=removed`);
  }
  const typed = typedIn(form);
  const was = wasIn(form);
  const input = inputOf(typed, was);
  if (Object.keys(input).length === 0) return redirect(projectAddress(planId, id));
  const misread = refusalOf(input);
  if (misread) return { refusal: misread, typed, was };
  const tried = await attempt(asked, UpdateProjectDocument, 'updateProject', { id, version, input });
  return tried.refusal ? { refusal: tried.refusal, typed, was } : redirect(`${projectAddress(planId, id)}?done=saved`);
}

/** Adds a project and shows it; of a refusal, what was typed comes back with it. */
export async function addProject(asked: Asked, planId: string) {
  const form = await asked.request.formData();
  const typed = typedIn(form);
  const was = wasIn(form);
  const input = { name: typed.name ?? '', ...inputOf(typed, was) };
  const misread = refusalOf(input);
  if (misread) return { refusal: misread, typed, was };
  const tried = await attempt(asked, AddProjectDocument, 'addProject', { planId, input });
  return tried.refusal
    ? { refusal: tried.refusal, typed, was }
    : redirect(`${projectAddress(planId, tried.done.id)}?done=saved`);
}

/** What cannot even be sent: an amount that is no figure. */
function refusalOf(input: ProjectInput): Refusal | undefined {
  const problems = amountProblems(input);
  if (problems.length === 0) return undefined;
  return { kind: 'INVALID_INPUT', code: 'INVALID_PROJECT', params: {}, problems, current: null };
}

const APART = new Set(['act', 'version', 'was']);

function typedIn(form: FormData): ProjectValues {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) => (APART.has(name) || typeof value !== 'string' ? [] : [[name, value]])),
  );
}

function wasIn(form: FormData): ProjectWas {
  try {
    return wasSchema.parse(JSON.parse(String(form.get('was'))));
  } catch {
    throw new Response(null, { status: 400 });
  }
}
