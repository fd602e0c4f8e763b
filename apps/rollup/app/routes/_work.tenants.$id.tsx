import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InvitationLetters } from '../features/sheets/invitation-letters.tsx';
import { InvitationLinks } from '../features/sheets/invitation-links.tsx';
import { SheetPage } from '../features/sheets/sheet-page.tsx';
import { confirmSheet, loadSheet } from '../features/sheets/sheets.server.ts';
import { viewerWhoMay } from '../features/viewer/viewer.server.ts';

export const handle = { title: 'sheets:tenants.title', i18n: ['sheets', 'bulk', 'problems'] };

export async function loader(args: LoaderFunctionArgs) {
  await viewerWhoMay(args, 'authority.add');
  return loadSheet(args, args.params.id ?? '');
}

export async function action(args: ActionFunctionArgs) {
  await viewerWhoMay(args, 'authority.add');
  return confirmSheet(args);
}

export default function TenantSheet() {
  const { t } = useTranslation('sheets');
  const data = useLoaderData<typeof loader>();
  return (
    <SheetPage {...data} path="/tenants" title={t('sheets:tenants.title')}>
      <InvitationLetters letters={data.head.letters} />
      {data.head.done > 0 ? <InvitationLinks id={data.head.id} /> : null}
    </SheetPage>
  );
}
