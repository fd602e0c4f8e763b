import { redirect } from '@remix-run/node';
import { faultResponse } from '@sujarit/remix-host/api/api-problem';
import { callApi } from '../../api.server.ts';
import {
  AttachEvidenceDocument,
  EntryPageDocument,
  RemoveEvidenceDocument,
  SaveEntryDocument,
} from '../../gql/graphql.ts';
import { type Asked, attempt } from '../problem/attempt.server.ts';
import type { Refusal } from '../problem/refusal.ts';
import { keepPeriod } from '../report/keep-period.server.ts';
import { entryAddress, reportAddress } from '../report/report-address.ts';
import { neighboursOf } from '../report/report-lines.ts';
import { workingViewer } from '../viewer/viewer.server.ts';
import { alreadySaved, entryInput, typedEntry } from './entry-values.server.ts';

interface EntryKey {
  reportId: string;
  entryId: string;
}

/** One project's entry, with its place among the others of the report. */
export async function entryPage(asked: Asked, { reportId, entryId }: EntryKey) {
  const [viewer, { report, node }] = await Promise.all([
    workingViewer(asked),
    callApi(asked.request, asked.context, EntryPageDocument, { id: entryId, reportId }),
  ]);
  if (!node || !('status' in node)) throw faultResponse('NOT_FOUND', asked.context.requestId);
  keepPeriod(asked.request, report);
  const { entries, ...head } = report;
  const ownFirst = viewer.workplace.role === 'DIVISION_HEAD';
  const { place, of, before, after } = neighboursOf(entries, entryId, ownFirst);
  if (place === 0) throw faultResponse('NOT_FOUND', asked.context.requestId);
  return {
    report: head,
    entry: node,
    place,
    of,
    before: before && { id: before.id, name: before.project.name },
    after: after && { id: after.id, name: after.project.name },
    actions: viewer.actions,
  };
}

/** Does what a form of the entry's page asks for. A refusal comes back with what was typed. */
export async function entryAct(asked: Asked, key: EntryKey) {
  const form = await asked.request.formData();
  switch (form.get('act')) {
    case 'caption': {
      const [fileId, caption] = [String(form.get('file')), String(form.get('caption') ?? '')];
      const tried = await attempt(asked, AttachEvidenceDocument, 'attachEvidence', {
        entryId: key.entryId,
        fileId,
        caption,
      });
      return { refusal: tried.refusal, typed: undefined, captioned: tried.done !== undefined };
    }
    case 'remove': {
      const tried = await attempt(asked, RemoveEvidenceDocument, 'removeEvidence', {
        id: String(form.get('evidence')),
      });
      return { refusal: tried.refusal, typed: undefined };
    }
    default:
      return saveEntry(asked, key, form);
  }
}

async function saveEntry(asked: Asked, { reportId, entryId }: EntryKey, form: FormData) {
  const typed = typedEntry(form);
  const read = entryInput(entryId, typed);
  if ('problems' in read) return { typed, refusal: invalid(read.problems) };
  const tried = await attempt(asked, SaveEntryDocument, 'saveEntry', { input: read.input });
  const twice = tried.refusal?.current != null && alreadySaved(read.input, tried.refusal.current);
  if (tried.refusal && !twice) return { typed, refusal: tried.refusal };
  const url = new URL(asked.request.url);
  const report = {
    id: reportId,
    fiscalYear: Number(url.searchParams.get('fy')),
    months: Number(url.searchParams.get('round')),
  };
  throw redirect(afterSaving(report, entryId, form));
}

/** The next project where that was asked for; the report after the last one; else the same page. */
function afterSaving(
  report: { id: string; fiscalYear: number; months: number },
  entryId: string,
  form: FormData,
): string {
  const next = String(form.get('next') ?? '');
  if (form.get('then') !== 'next') return `${entryAddress(report, entryId)}&saved=1`;
  return next === '' ? reportAddress(report) : `${entryAddress(report, next)}&saved=before`;
}

function invalid(problems: Refusal['problems']): Refusal {
  return { kind: 'INVALID_INPUT', code: 'ENTRY_INVALID', params: {}, problems, current: null };
}
