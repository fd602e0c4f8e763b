import type { LoaderFunctionArgs } from '@remix-run/node';
import { searchAuthorities } from '../features/compare/compare.server.ts';
import { viewerWhoMay } from '../features/viewer/viewer.server.ts';

/** Authorities to be put side by side, by their name, district or code. */
export async function loader(args: LoaderFunctionArgs) {
  await viewerWhoMay(args, 'rollup.read');
  return searchAuthorities(args, new URL(args.request.url).searchParams.get('words') ?? '');
}
