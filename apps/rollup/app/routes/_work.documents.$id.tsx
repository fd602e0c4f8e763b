import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { actOnBulk, loadBulk } from '../features/bulk/bulk.server.ts';
import { BulkPage } from '../features/bulk/bulk-page.tsx';
import { unlessOnlyTheViewChanged } from '../features/period/same-period.ts';
import { officerWhoMay } from '../features/viewer/viewer.server.ts';

export const handle = { title: 'bulk:title', i18n: ['bulk', 'problems'] };

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await officerWhoMay(args, 'bulkImport.read');
  return { bulk: await loadBulk(args, args.params.id ?? ''), mayDecide: viewer.actions.includes('bulkItem.settle') };
}

export const shouldRevalidate = unlessOnlyTheViewChanged();

export const action = actOnBulk;

export default function BulkImport() {
  return <BulkPage {...useLoaderData<typeof loader>()} />;
}
