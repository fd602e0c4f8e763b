import { z } from 'zod';
import type { SettleFindingInput } from '../../gql/graphql.ts';

const finding = z.object({ id: z.string(), version: z.int() });
const chosen = z.tuple([finding], finding);
const states = z.enum(['ACCEPTED', 'CHANGED', 'LEFT_OPEN']);

/** The doubts that a form is about, one at least, in the versions that were looked at. @throws Response 400 for a form that is none of ours */
export function chosenFindings(form: FormData): z.infer<typeof chosen> {
  const findings = chosen.safeParse(listIn(form.get('findings')));
  if (!findings.success) throw new Response(null, { status: 400 });
  return findings.data;
}

/** The doubts a form settles, one or several in the same way. @throws Response 400 for a form that is none of ours */
export function settlementsOf(form: FormData): SettleFindingInput[] {
  const state = states.safeParse(form.get('state'));
  if (!state.success) throw new Response(null, { status: 400 });
  const answer = textOf(form.get('answer'));
  const note = textOf(form.get('note'));
  return chosenFindings(form).map(({ id, version }) => ({ id, version, state: state.data, answer, note }));
}

function textOf(value: FormDataEntryValue | null): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** A list that a form field holds as JSON; null where it holds none. */
export function listIn(value: FormDataEntryValue | null): unknown {
  try {
    return JSON.parse(String(value));
  } catch {
    return null;
  }
}
