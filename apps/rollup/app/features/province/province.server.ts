import type { Period } from '@sujarit/ui/frame/period.ts';
import { callApi } from '../../api.server.ts';
import { ProvinceTableDocument } from '../../gql/graphql.ts';
import type { Asked } from '../viewer/viewer.server.ts';

/** The table of the office's own province, or of the one that is named. */
export async function loadProvinceTable({ request, context }: Asked, period: Period, provinceCode: string | null) {
  const { provinceTable } = await callApi(request, context, ProvinceTableDocument, {
    fiscalYear: period.fiscalYear,
    months: period.round,
    provinceCode,
  });
  return provinceTable;
}

export type ProvinceTable = Awaited<ReturnType<typeof loadProvinceTable>>;
