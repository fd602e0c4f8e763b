import type { LoaderFunctionArgs } from '@remix-run/node';
import { importParts } from '../features/import/import.server.ts';

/** What was read of a document, piece by piece; with ?key= the fields of that piece. Answers change it: never kept. */
export async function loader(args: LoaderFunctionArgs) {
  const key = new URL(args.request.url).searchParams.get('key');
  const parts = await importParts(args, args.params.importId ?? '', key);
  return Response.json(parts, { headers: { 'cache-control': 'no-store' } });
}
