import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useNavigate } from '@remix-run/react';
import { loadBulks } from '../features/bulk/bulk.server.ts';
import { BulkListPage } from '../features/bulk/bulk-list-page.tsx';
import { officerWhoMay } from '../features/viewer/viewer.server.ts';

export const handle = { title: 'bulk:title', i18n: ['bulk', 'problems'] };

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await officerWhoMay(args, 'bulkImport.read');
  return { bulks: await loadBulks(args), mayBring: viewer.actions.includes('bulkImport.edit') };
}

export default function Documents() {
  const navigate = useNavigate();
  return (
    <BulkListPage
      {...useLoaderData<typeof loader>()}
      onBrought={(id, before) => navigate(`/documents/${encodeURIComponent(id)}${before ? '?before' : ''}`)}
    />
  );
}
