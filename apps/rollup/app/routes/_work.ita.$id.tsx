import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SheetPage } from '../features/sheets/sheet-page.tsx';
import { confirmSheet, loadSheet } from '../features/sheets/sheets.server.ts';
import { viewerWhoMay } from '../features/viewer/viewer.server.ts';

export const handle = { title: 'sheets:ita.title', i18n: ['sheets', 'bulk', 'problems'] };

export async function loader(args: LoaderFunctionArgs) {
  await viewerWhoMay(args, 'ita.edit');
  return loadSheet(args, args.params.id ?? '');
}

export async function action(args: ActionFunctionArgs) {
  await viewerWhoMay(args, 'ita.edit');
  return confirmSheet(args);
}

export default function ItaSheet() {
  const { t } = useTranslation('sheets');
  return <SheetPage {...useLoaderData<typeof loader>()} path="/ita" title={t('sheets:ita.title')} />;
}
