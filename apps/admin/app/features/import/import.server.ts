import { redirect } from '@remix-run/node';
import { callApi, streamDownload } from '../../api.server.ts';
import {
  CreatePlanFromImportDocument,
  DiscardPlanImportDocument,
  ImportDownloadDocument,
  ImportLinesDocument,
  ImportPageDocument,
  ImportsDocument,
  SettleFindingsDocument,
  StartPlanImportDocument,
} from '../../gql/graphql.ts';
import { importAddress, planAddress } from '../plan/project-address.ts';
import { type Asked, attempt } from '../problem/attempt.server.ts';
import { settlementsOf } from './settlements.server.ts';

/** The authority's documents, newest first, a page at a time. */
export async function importList({ request, context }: Asked) {
  const search = new URL(request.url).searchParams;
  const variables = { after: search.get('after'), discarded: search.get('discarded') === '1' };
  return (await callApi(request, context, ImportsDocument, variables)).planImports;
}

/** One document with its doubts. */
export async function importPage({ request, context }: Asked, id: string) {
  return (await callApi(request, context, ImportPageDocument, { id })).planImport;
}

/** Lines of a document's text, from 0, both included. */
export async function importLines({ request, context }: Asked, id: string, from: number, to: number) {
  return (await callApi(request, context, ImportLinesDocument, { id, from, to })).planImport.lines;
}

/** The document itself, streamed. */
export async function importFile({ request, context }: Asked, id: string) {
  const { planImport } = await callApi(request, context, ImportDownloadDocument, { id });
  return streamDownload(request, context, planImport.downloadPath);
}

/** Has an uploaded file read, and goes to where the reading is watched; a file that had been read before says so there. */
export async function startImport(asked: Asked) {
  const fileId = String((await asked.request.formData()).get('fileId') ?? '');
  const tried = await attempt(asked, StartPlanImportDocument, 'startPlanImport', { fileId });
  if (tried.refusal) return { refusal: tried.refusal };
  const { id, state } = tried.done;
  return redirect(`${importAddress(id)}${state === 'READY' ? '?again=1' : ''}`);
}

/** Does what a form of the review asks for: settles doubts, makes the plan, or sets the document aside. */
export async function importAct(asked: Asked, id: string) {
  const form = await asked.request.formData();
  switch (form.get('act')) {
    case 'settle': {
      const findings = settlementsOf(form);
      const tried = await attempt(asked, SettleFindingsDocument, 'settleFindings', { findings });
      return { refusal: tried.refusal, settled: tried.done?.map((finding) => finding.id) ?? [] };
    }
    case 'create': {
      const tried = await attempt(asked, CreatePlanFromImportDocument, 'createPlanFromImport', { id });
      if (tried.refusal) return { refusal: tried.refusal, settled: [] };
      const { plan } = tried.done;
      return redirect(plan ? `${planAddress(plan.id)}?done=created` : importAddress(id));
    }
    case 'discard': {
      const tried = await attempt(asked, DiscardPlanImportDocument, 'discardPlanImport', { id });
      return tried.refusal ? { refusal: tried.refusal, settled: [] } : redirect('/documents?done=discarded');
    }
    default:
      throw new Response(null, { status: 400 });
  }
}
