import { faultResponse } from '@sujarit/remix-host/api/api-problem';
import { callApi, streamDownload } from '../../api.server.ts';
import { AreaTotalsDocument, ExportFilesOfDocument, ProvinceTotalsDocument } from '../../gql/graphql.ts';
import type { Asked } from '../viewer/viewer.server.ts';
import { comparedKeys, type Totals, totalsOfCsv } from './file-totals.ts';

/** The totals that stand in an export's file, read from the file itself, beside those of the screen as it is now. */
export async function compareTotals(args: Asked, id: string): Promise<{ file: Totals; screen: Totals }> {
  const { request, context } = args;
  const { export: made } = await callApi(request, context, ExportFilesOfDocument, { id });
  const csv = made.files.find(({ format }) => format === 'CSV');
  if (!csv) throw faultResponse('NOT_FOUND', context.requestId);
  const period = { fiscalYear: made.fiscalYear, months: made.months };
  const [answer, screen] = await Promise.all([
    streamDownload(request, context, csv.downloadPath),
    made.provinceCode ? provinceTotals(args, period) : areaTotals(args, period),
  ]);
  const printed = comparedKeys.map((key) => [key, screen[key] == null ? null : String(screen[key])]);
  const shown = { ...Object.fromEntries(printed), authorities: String(screen.authorities) } as Totals;
  return { file: totalsOfCsv(await answer.text()), screen: shown };
}

type AskedPeriod = { fiscalYear: number; months: number };

async function provinceTotals({ request, context }: Asked, period: AskedPeriod) {
  return (await callApi(request, context, ProvinceTotalsDocument, period)).provinceTable.totals;
}

async function areaTotals({ request, context }: Asked, period: AskedPeriod) {
  return (await callApi(request, context, AreaTotalsDocument, period)).areaTable.totals;
}
