import type { LoaderFunctionArgs } from '@remix-run/node';
import { loadAuthorities } from '../features/bulk/bulk.server.ts';

/** The province's authorities, for who decides whose a document is. */
export function loader(args: LoaderFunctionArgs) {
  return loadAuthorities(args);
}
