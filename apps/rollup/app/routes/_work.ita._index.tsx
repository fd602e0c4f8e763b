import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { fiscalYearOf } from '@sujarit/domain/fiscal-calendar';
import { ItaSheetsPage } from '../features/sheets/ita-sheets-page.tsx';
import { loadSheets } from '../features/sheets/sheets.server.ts';
import { viewerWhoMay } from '../features/viewer/viewer.server.ts';

export const handle = { title: 'sheets:ita.title', i18n: ['sheets', 'problems'] };

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await viewerWhoMay(args, 'ita.edit');
  return { sheets: await loadSheets(args, 'ITA_RESULTS'), fiscalYear: fiscalYearOf(viewer.today) };
}

export default function ItaSheets() {
  return <ItaSheetsPage {...useLoaderData<typeof loader>()} />;
}
