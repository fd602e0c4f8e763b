import type { LoaderFunctionArgs } from '@remix-run/node';
import { compareTotals } from '../features/exports/compare-totals.server.ts';
import { viewerWhoMay } from '../features/viewer/viewer.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  await viewerWhoMay(args, 'export.read');
  return compareTotals(args, args.params.id ?? '');
}
