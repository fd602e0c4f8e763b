import { readSheets } from '@sujarit/documents/sheet/read-sheets';
import type { SheetLayout } from '@sujarit/documents/sheet/sheet-layout';
import type { Person } from '../kit/api.stage.ts';
import { until } from './worker.stage.ts';

/** A row of a sheet as its page shows it. */
export interface SheetLine {
  line: number;
  part: string;
  verdict: string;
  label: string;
  stale: boolean;
  writtenAt: string | null;
  problems: { column: string | null; code: string; params: Record<string, unknown> }[];
  changes: { field: string; before: string | null; after: string | null }[];
}

/** Brings a workbook as somebody; the answer of the upload. */
export async function bringSheet(
  person: Pick<Person, 'fetch'>,
  content: Buffer,
  purpose: string,
  name = 'ผล.xlsx',
): Promise<{ status: number; body: Record<string, string> }> {
  const answer = await person.fetch(`/files?${new URLSearchParams({ name, purpose })}`, {
    method: 'POST',
    body: new Blob([content as BlobPart]),
    headers: { 'x-sujarit-upload': '1' },
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, string> };
}

const sheetQuery = `query($id: ID!, $after: String) { sheetImport(id: $id) { state done total unfilled stale version creatorName confirmerName errorCode errorParams
  counts { verdict count } rows(first: 100, after: $after) { totalCount pageInfo { hasNextPage endCursor }
  edges { node { line part verdict label stale writtenAt problems { column code params } changes { field before after } } } } } }`;

/** The sheet as its page shows it, with its first hundred rows. */
export async function lookAtSheet(person: Person, id: string) {
  const { data, errors } = await person.ask(sheetQuery, { id });
  if (errors) throw new Error(JSON.stringify(errors));
  const { rows, counts, ...head } = data.sheetImport;
  return {
    ...(head as Record<'state' | 'errorCode' | 'creatorName' | 'confirmerName', string | null> &
      Record<'done' | 'total' | 'unfilled' | 'stale' | 'version', number>),
    errorParams: head.errorParams as Record<string, unknown> | null,
    counts: Object.fromEntries(
      (counts as { verdict: string; count: number }[]).map(({ verdict, count }) => [verdict, count]),
    ),
    rowCount: rows.totalCount as number,
    rows: (rows.edges as { node: SheetLine }[]).map(({ node }) => node),
  };
}

/** The same when nothing is under way any more. */
export const settledSheet = (person: Person, id: string) =>
  until(
    'the sheet has come to rest',
    async () => {
      const sheet = await lookAtSheet(person, id);
      return ['PREVIEW', 'DONE', 'FAILED'].includes(sheet.state ?? '') && sheet;
    },
    120,
  );

const confirmMutation = `mutation($id: ID!, $version: Int!) { confirmSheet(id: $id, version: $version) {
  __typename ... on Problem { code params } ... on MutationConfirmSheetSuccess { data { state total } } } }`;

/** Confirms a version of a sheet; the answer. */
export async function confirmSheet(person: Person, id: string, version: number) {
  const { data, errors } = await person.ask(confirmMutation, { id, version });
  return (errors ? { errors } : data.confirmSheet) as {
    __typename?: string;
    code?: string;
    params?: Record<string, unknown>;
    errors?: { extensions: { code: string } }[];
  };
}

/** The rows of a downloaded workbook. */
export async function rowsOf(person: Pick<Person, 'fetch'>, path: string, layout: SheetLayout) {
  const answer = await person.fetch(path);
  if (answer.status !== 200) return { status: answer.status, rows: [] };
  const read = await readSheets(new Uint8Array(await answer.arrayBuffer()), [layout]);
  return { status: answer.status, rows: read.sheets?.[layout.key] ?? [] };
}
