import type { Period } from '@sujarit/ui/frame/period.ts';
import { callApi } from '../../api.server.ts';
import { ProvinceTableDocument } from '../../gql/graphql.ts';
import type { Asked } from '../viewer/viewer.server.ts';

/** The table of the office's own province, or of the one that is named; with the office's notes counted where that is asked. */
export async function loadProvinceTable(
  { request, context }: Asked,
  period: Period,
  { provinceCode = null, notes = false }: { provinceCode?: string | null; notes?: boolean } = {},
) {
  const { provinceTable, noteCounts } = await callApi(request, context, ProvinceTableDocument, {
    fiscalYear: period.fiscalYear,
    months: period.round,
    provinceCode,
    notes,
  });
  return { ...provinceTable, noteCounts: noteCounts ?? null, readAt: new Date().toISOString() };
}

export type ProvinceTable = Awaited<ReturnType<typeof loadProvinceTable>>;
