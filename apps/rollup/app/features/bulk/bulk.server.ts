import type { ActionFunctionArgs } from '@remix-run/node';
import { outcomeOf } from '@sujarit/remix-host/api/outcome';
import { callApi } from '../../api.server.ts';
import {
  BulkAuthoritiesDocument,
  BulkImportDocument,
  BulkImportsDocument,
  ChooseBulkAuthorityDocument,
  LeaveOutBulkItemDocument,
  RetryBulkItemDocument,
} from '../../gql/graphql.ts';
import type { Asked } from '../viewer/viewer.server.ts';

/** The bulk imports of the office, the latest first. */
export async function loadBulks({ request, context }: Asked) {
  const after = new URL(request.url).searchParams.get('after');
  const { bulkImports: list } = await callApi(request, context, BulkImportsDocument, { after });
  return { rows: list.edges.map(({ node }) => node), totalCount: list.totalCount, pageInfo: list.pageInfo };
}

export type Bulks = Awaited<ReturnType<typeof loadBulks>>;
export type BulkHead = Bulks['rows'][number];

/** One bulk import with all its documents. */
export async function loadBulk({ request, context }: Asked, id: string) {
  return (await callApi(request, context, BulkImportDocument, { id })).bulkImport;
}

export type Bulk = Awaited<ReturnType<typeof loadBulk>>;
export type BulkItem = Bulk['items'][number];

/** The authorities that a document may be put into the tray of. */
export async function loadAuthorities({ request, context }: Asked) {
  return (await callApi(request, context, BulkAuthoritiesDocument, {})).bulkAuthorities;
}

export type TrayAuthority = Awaited<ReturnType<typeof loadAuthorities>>[number];

/** Decides on one document: whose it is, that it is left out, or that it is read again. */
export async function actOnBulk({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  const item = { id: text('id'), version: Number(text('version')) };
  const about = { name: text('name'), attempt: text('attempt') };
  switch (text('act')) {
    case 'choose': {
      const variables = { ...item, authorityId: text('authorityId') };
      const { chooseBulkAuthority } = await callApi(request, context, ChooseBulkAuthorityDocument, variables);
      return { act: 'choose' as const, ...about, ...outcomeOf(chooseBulkAuthority) };
    }
    case 'leaveOut': {
      const { leaveOutBulkItem } = await callApi(request, context, LeaveOutBulkItemDocument, item);
      return { act: 'leaveOut' as const, ...about, ...outcomeOf(leaveOutBulkItem) };
    }
    case 'retry': {
      const { retryBulkItem } = await callApi(request, context, RetryBulkItemDocument, item);
      return { act: 'retry' as const, ...about, ...outcomeOf(retryBulkItem) };
    }
    default:
      throw new Response(null, { status: 400 });
  }
}
