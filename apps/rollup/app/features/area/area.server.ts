import type { Period } from '@sujarit/ui/frame/period.ts';
import { callApi } from '../../api.server.ts';
import { AreaNamesDocument, AreaTableDocument } from '../../gql/graphql.ts';
import type { Asked } from '../viewer/viewer.server.ts';

/** The provinces of the office's area side by side. */
export async function loadArea({ request, context }: Asked, { fiscalYear, round }: Period) {
  const { areaTable } = await callApi(request, context, AreaTableDocument, { fiscalYear, months: round });
  return areaTable.rows;
}

export type AreaRow = Awaited<ReturnType<typeof loadArea>>[number];

/** The names of the area's provinces. */
export async function loadProvinceNames({ request, context }: Asked, { fiscalYear, round }: Period) {
  const { areaTable } = await callApi(request, context, AreaNamesDocument, { fiscalYear, months: round });
  return areaTable.rows;
}

/** One province of the area by its code; undefined where the area has none such. */
export async function loadProvinceName(asked: Asked, period: Period, code: string) {
  const found = (await loadProvinceNames(asked, period)).find(({ provinceCode }) => provinceCode === code);
  return found && { code, nameTh: found.nameTh, nameEn: found.nameEn };
}
