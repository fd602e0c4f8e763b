import type { ActionFunctionArgs } from '@remix-run/node';
import { renewLinks } from '../features/sheets/sheets.server.ts';
import { viewerWhoMay } from '../features/viewer/viewer.server.ts';

export async function action(args: ActionFunctionArgs) {
  await viewerWhoMay(args, 'authority.add');
  return renewLinks(args);
}
