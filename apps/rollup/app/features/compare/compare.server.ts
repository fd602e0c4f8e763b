import type { Period } from '@sujarit/ui/frame/period.ts';
import { callApi } from '../../api.server.ts';
import { AuthoritySearchDocument, ComparisonDocument } from '../../gql/graphql.ts';
import type { Asked } from '../viewer/viewer.server.ts';

/** Authorities side by side; null where the office sees none of them. `peersOf` is the code of the one whose peers stand beside them. */
export async function loadComparison(
  { request, context }: Asked,
  period: Period,
  { codes, peersOf }: { codes: string[]; peersOf: string | null },
) {
  if (codes.length === 0) return null;
  const { comparison } = await callApi(request, context, ComparisonDocument, {
    codes,
    peersOf,
    fiscalYear: period.fiscalYear,
    months: period.round,
  });
  return comparison ? { ...comparison, readAt: new Date().toISOString() } : null;
}

export type Comparison = NonNullable<Awaited<ReturnType<typeof loadComparison>>>;
export type Compared = Comparison['authorities'][number];

/** Authorities of the office's area that have the words. */
export async function searchAuthorities({ request, context }: Asked, words: string) {
  const { authoritySearch } = await callApi(request, context, AuthoritySearchDocument, { words });
  return authoritySearch;
}

export type FoundAuthority = Awaited<ReturnType<typeof searchAuthorities>>[number];
