import type { LoaderFunctionArgs } from '@remix-run/node';
import { streamDownload } from '../api.server.ts';

/** A file of evidence, for who may read it. */
export function loader({ request, context, params }: LoaderFunctionArgs) {
  const place = [params.authorityId, params.evidenceId].map((id) => encodeURIComponent(id ?? ''));
  return streamDownload(request, context, `/files/evidence/${place.join('/')}`);
}
