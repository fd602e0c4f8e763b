import type { ActionFunctionArgs } from '@remix-run/node';
import { outcomeOf } from '@sujarit/remix-host/api/outcome';
import { callApi } from '../../api.server.ts';
import {
  ConfirmSheetDocument,
  RenewInvitationLinksDocument,
  SheetImportDocument,
  SheetImportsDocument,
  type SheetKind,
  type SheetVerdict,
} from '../../gql/graphql.ts';
import type { Asked } from '../viewer/viewer.server.ts';
import { verdicts } from './verdicts.ts';

/** The office's sheets of a kind, the latest first. */
export async function loadSheets({ request, context }: Asked, kind: SheetKind) {
  const after = new URL(request.url).searchParams.get('after');
  const { sheetImports: list } = await callApi(request, context, SheetImportsDocument, { kind, after });
  return { rows: list.edges.map(({ node }) => node), totalCount: list.totalCount, pageInfo: list.pageInfo };
}

export type Sheets = Awaited<ReturnType<typeof loadSheets>>;
export type SheetHead = Sheets['rows'][number];

/** One sheet with its rows, a hundred at a time, of the verdict that the address names. */
export async function loadSheet({ request, context }: Asked, id: string) {
  const { searchParams } = new URL(request.url);
  const verdict: SheetVerdict | null = verdicts.find((one) => one === searchParams.get('verdict')) ?? null;
  const variables = { id, verdict, search: searchParams.get('q'), after: searchParams.get('after') };
  const { sheetImport } = await callApi(request, context, SheetImportDocument, variables);
  const { rows, ...head } = sheetImport;
  const list = { rows: rows.edges.map(({ node }) => node), totalCount: rows.totalCount, pageInfo: rows.pageInfo };
  return { head, list, verdict };
}

export type SheetData = Awaited<ReturnType<typeof loadSheet>>;
export type Sheet = SheetData['head'];
export type SheetRow = SheetData['list']['rows'][number];

/** Has the accepted rows be written. */
export async function confirmSheet({ request, context, params }: ActionFunctionArgs) {
  const version = Number((await request.formData()).get('version'));
  const variables = { id: params.id ?? '', version };
  const { confirmSheet: confirmed } = await callApi(request, context, ConfirmSheetDocument, variables);
  return outcomeOf(confirmed);
}

/** New links of the invitations that the sheet made, once. */
export async function renewLinks({ request, context, params }: ActionFunctionArgs) {
  const variables = { id: params.id ?? '' };
  const { renewInvitationLinks } = await callApi(request, context, RenewInvitationLinksDocument, variables);
  return outcomeOf(renewInvitationLinks);
}
