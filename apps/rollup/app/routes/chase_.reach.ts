import type { LoaderFunctionArgs } from '@remix-run/node';
import { loadChaseReach } from '../features/chase/chase.server.ts';
import { officerWhoMay } from '../features/viewer/viewer.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  await officerWhoMay(args, 'chase.send');
  return loadChaseReach(args);
}
