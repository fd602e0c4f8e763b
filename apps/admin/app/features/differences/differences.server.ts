import { redirect } from '@remix-run/node';
import { z } from 'zod';
import { callApi } from '../../api.server.ts';
import { ImportDifferencesDocument, TakeOverDifferencesDocument } from '../../gql/graphql.ts';
import { listIn } from '../import/settlements.server.ts';
import { importAddress } from '../plan/project-address.ts';
import { type Asked, attempt } from '../problem/attempt.server.ts';

/** A document beside the managed plan; where there is nothing to compare it with, the document's own page says what it is. */
export async function differencesPage({ request, context }: Asked, id: string) {
  const { comparison, ...document } = (await callApi(request, context, ImportDifferencesDocument, { id })).planImport;
  if (!comparison) throw redirect(importAddress(id));
  return { ...document, ...comparison };
}

const chosen = z.array(z.object({ key: z.string(), seen: z.string() })).min(1);

/** Takes over what a form names: how many were, and the keys of those that were not, because they changed since they were shown. */
export async function takeOver(asked: Asked, id: string) {
  const differences = chosen.safeParse(listIn((await asked.request.formData()).get('differences')));
  if (!differences.success) throw new Response(null, { status: 400 });
  const variables = { id, differences: differences.data };
  const tried = await attempt(asked, TakeOverDifferencesDocument, 'takeOverDifferences', variables);
  if (tried.refusal) return { refusal: tried.refusal, taken: 0, conflicts: [] };
  return { taken: tried.done.taken, conflicts: tried.done.conflicts.map(({ key }) => key) };
}
