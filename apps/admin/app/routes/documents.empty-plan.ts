import type { LoaderFunctionArgs } from '@remix-run/node';
import { streamDownload } from '../api.server.ts';

/** An empty workbook for a plan of the authority. */
export function loader({ request, context }: LoaderFunctionArgs) {
  return streamDownload(request, context, '/files/plan/empty');
}
