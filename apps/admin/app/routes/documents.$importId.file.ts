import type { LoaderFunctionArgs } from '@remix-run/node';
import { importFile } from '../features/import/import.server.ts';

/** The document itself, as it was brought. */
export function loader(args: LoaderFunctionArgs) {
  return importFile(args, args.params.importId ?? '');
}
