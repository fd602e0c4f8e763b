import { redirect } from '@remix-run/node';
import { callApi, streamDownload } from '../../api.server.ts';
import {
  AcceptDraftFrameworkDocument,
  CreatePlanFromImportDocument,
  DiscardPlanImportDocument,
  ImportDownloadDocument,
  ImportFindingsDocument,
  ImportLinesDocument,
  ImportPageDocument,
  ImportPartDocument,
  ImportPartsDocument,
  ImportsDocument,
  type SettleFindingInput,
  SettleFindingsDocument,
  StartPlanImportDocument,
} from '../../gql/graphql.ts';
import { importAddress, planAddress } from '../plan/project-address.ts';
import { type Asked, attempt } from '../problem/attempt.server.ts';
import { frameworkOf } from './framework-form.server.ts';
import { settlementsOf } from './settlements.server.ts';

/** The authority's documents, newest first, a page at a time. */
export async function importList({ request, context }: Asked) {
  const search = new URL(request.url).searchParams;
  const variables = { after: search.get('after'), discarded: search.get('discarded') === '1' };
  return (await callApi(request, context, ImportsDocument, variables)).planImports;
}

/** One document with all its doubts, and the frameworks that its plan may follow. */
export async function importPage({ request, context }: Asked, id: string) {
  const { planImport, frameworks } = await callApi(request, context, ImportPageDocument, { id });
  let page = planImport.findings;
  const findings = page.edges.map(({ node }) => node);
  while (page.pageInfo.hasNextPage && page.pageInfo.endCursor != null) {
    const after = page.pageInfo.endCursor;
    page = (await callApi(request, context, ImportFindingsDocument, { id, after })).planImport.findings;
    findings.push(...page.edges.map(({ node }) => node));
  }
  return { ...planImport, findings, frameworks };
}

/** What was read, piece by piece: titles and lines of all, or the fields of the one of a key. */
export async function importParts({ request, context }: Asked, id: string, key: string | null) {
  if (key === null) return (await callApi(request, context, ImportPartsDocument, { id })).planImport.parts;
  return (await callApi(request, context, ImportPartDocument, { id, key })).planImport.parts[0]?.fields ?? [];
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

/** As many doubts as the API settles at once. */
const AT_ONCE = 200;

/** Settles doubts, as many at once as the API takes; what follows a refusal waits. */
async function settle(asked: Asked, findings: SettleFindingInput[]) {
  for (let from = 0; from < findings.length; from += AT_ONCE) {
    const some = findings.slice(from, from + AT_ONCE);
    const { refusal } = await attempt(asked, SettleFindingsDocument, 'settleFindings', { findings: some });
    if (refusal) return { refusal };
  }
  return { refusal: undefined };
}

/** Does what a form of the review asks for: settles doubts, makes the plan, or sets the document aside. */
export async function importAct(asked: Asked, id: string) {
  const form = await asked.request.formData();
  switch (form.get('act')) {
    case 'settle': {
      return settle(asked, settlementsOf(form));
    }
    case 'accept-framework': {
      const tried = await attempt(asked, AcceptDraftFrameworkDocument, 'acceptDraftFramework', frameworkOf(form));
      return { refusal: tried.refusal };
    }
    case 'create': {
      const tried = await attempt(asked, CreatePlanFromImportDocument, 'createPlanFromImport', { id });
      if (tried.refusal) return { refusal: tried.refusal };
      const { plan } = tried.done;
      return redirect(plan ? `${planAddress(plan.id)}?done=created` : importAddress(id));
    }
    case 'discard': {
      const tried = await attempt(asked, DiscardPlanImportDocument, 'discardPlanImport', { id });
      return tried.refusal ? { refusal: tried.refusal } : redirect('/documents?done=discarded');
    }
    default:
      throw new Response(null, { status: 400 });
  }
}
