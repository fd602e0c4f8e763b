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

/** One province of the area by its code; undefined where the area has none such. */
export async function loadProvinceName({ request, context }: Asked, { fiscalYear, round }: Period, code: string) {
  const { areaTable } = await callApi(request, context, AreaNamesDocument, { fiscalYear, months: round });
  const found = areaTable.rows.find(({ provinceCode }) => provinceCode === code);
  return found && { code, nameTh: found.nameTh, nameEn: found.nameEn };
}
