import type { LoaderFunctionArgs } from '@remix-run/node';
import { officerWhoMay } from '../features/viewer/viewer.server.ts';
import { actOnView, loadViews } from '../features/views/views.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  await officerWhoMay(args, 'view.read');
  return loadViews(args);
}

export const action = actOnView;
