import type { LoaderFunctionArgs } from '@remix-run/node';
import { importLines } from '../features/import/import.server.ts';

/** Lines of a document's text, ?from= and ?to= from 0, both included. */
export async function loader(args: LoaderFunctionArgs) {
  const search = new URL(args.request.url).searchParams;
  const lines = await importLines(
    args,
    args.params.importId ?? '',
    Number(search.get('from')),
    Number(search.get('to')),
  );
  return Response.json(lines, { headers: { 'cache-control': 'private, max-age=3600' } });
}
