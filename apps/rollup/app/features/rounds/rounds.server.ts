import type { ActionFunctionArgs } from '@remix-run/node';
import { outcomeOf } from '@sujarit/remix-host/api/outcome';
import { callApi } from '../../api.server.ts';
import { RoundEffectDocument, RoundsDocument, SetRoundDocument } from '../../gql/graphql.ts';
import type { Asked } from '../viewer/viewer.server.ts';
import { readRoundForm } from './read-round-form.ts';

/** The two rounds of a fiscal year, and for the one that is edited what each authority has reported. */
export async function loadRounds({ request, context }: Asked, fiscalYear: number, edited: 6 | 12 | null) {
  const [{ rounds }, effect] = await Promise.all([
    callApi(request, context, RoundsDocument, { fiscalYear }),
    edited ? callApi(request, context, RoundEffectDocument, { fiscalYear, months: edited }) : null,
  ]);
  return { rounds, effect: effect?.provinceTable.rows ?? null };
}

export type Round = Awaited<ReturnType<typeof loadRounds>>['rounds'][number];
export type EffectRow = NonNullable<Awaited<ReturnType<typeof loadRounds>>['effect']>[number];

/** Saves a round's settings; what cannot be read is told at its field before the API is asked. */
export async function saveRound({ request, context }: ActionFunctionArgs) {
  const read = readRoundForm(await request.formData());
  if (read.problems.length > 0 || read.input === null) {
    const problem = { kind: 'INVALID_INPUT', code: 'ROUND_INVALID', params: {}, problems: read.problems };
    return { ok: false as const, problem };
  }
  const { setRound } = await callApi(request, context, SetRoundDocument, { input: read.input });
  const outcome = outcomeOf(setRound);
  return outcome.ok ? { ok: true as const, months: read.input.months } : outcome;
}
