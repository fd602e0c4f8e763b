import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { loadSheets } from '../features/sheets/sheets.server.ts';
import { TenantSheetsPage } from '../features/sheets/tenant-sheets-page.tsx';
import { viewerWhoMay } from '../features/viewer/viewer.server.ts';

export const handle = { title: 'sheets:tenants.title', i18n: ['sheets', 'problems'] };

export async function loader(args: LoaderFunctionArgs) {
  await viewerWhoMay(args, 'authority.add');
  return { sheets: await loadSheets(args, 'AUTHORITIES') };
}

export default function TenantSheets() {
  return <TenantSheetsPage {...useLoaderData<typeof loader>()} />;
}
