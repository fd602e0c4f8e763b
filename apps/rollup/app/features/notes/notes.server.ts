import type { ActionFunctionArgs } from '@remix-run/node';
import { outcomeOf } from '@sujarit/remix-host/api/outcome';
import { callApi } from '../../api.server.ts';
import { AddNoteDocument, AuthorityNotesDocument, EditNoteDocument, RemoveNoteDocument } from '../../gql/graphql.ts';
import type { Asked } from '../viewer/viewer.server.ts';
import { type NoteAct, noteActs } from './note-acts.ts';

/** The province's notes on an authority: the pinned ones first, then the newest. */
export async function loadNotes({ request, context }: Asked, authorityId: string) {
  return (await callApi(request, context, AuthorityNotesDocument, { authorityId })).authorityNotes;
}

export type Note = Awaited<ReturnType<typeof loadNotes>>[number];

interface Given {
  id: string;
  version: number;
  authorityId: string;
  text: string;
  pinned: boolean;
  orderKey: string;
}

/** Does with a note what a form states; a refusal comes back with the attempt it belongs to. */
export async function actOnNote({ request, context }: Pick<ActionFunctionArgs, 'request' | 'context'>) {
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  const act = noteActs.find((known) => known === text('act'));
  if (!act) throw new Response(null, { status: 400 });
  const given: Given = {
    id: text('id'),
    version: Number(text('version') || 0),
    authorityId: text('authorityId'),
    text: text('text'),
    pinned: form.has('pinned'),
    orderKey: text('orderKey'),
  };
  const outcome = await acts[act]({ request, context }, given);
  return { act, orderKey: given.orderKey, problem: outcome.ok ? null : outcome.problem };
}

export type NoteAnswer = Awaited<ReturnType<typeof actOnNote>>;

const acts: Record<NoteAct, (asked: Asked, given: Given) => Promise<ReturnType<typeof outcomeOf>>> = {
  add: async ({ request, context }, { authorityId, text, pinned, orderKey }) =>
    outcomeOf((await callApi(request, context, AddNoteDocument, { authorityId, text, pinned, orderKey })).addNote),
  edit: async ({ request, context }, { id, version, text, pinned }) =>
    outcomeOf((await callApi(request, context, EditNoteDocument, { id, version, text, pinned })).editNote),
  remove: async ({ request, context }, { id, version }) =>
    outcomeOf((await callApi(request, context, RemoveNoteDocument, { id, version })).removeNote),
};
