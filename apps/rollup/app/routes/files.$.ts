import type { LoaderFunctionArgs } from '@remix-run/node';
import { faultResponse } from '@sujarit/remix-host/api/api-problem';
import { streamDownload } from '../api.server.ts';

const KNOWN =
  /^(evidence\/[\w-]+\/[\w-]+|bulk-item\/[\w-]+|sheet\/(tenants|ita\/\d{4}|[\w-]+(\/(refused|outcome))?)|export\/[\w-]+\/(xlsx|csv|zip))$/;

/** A file of the API under the same path, with the visitor's rights. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const path = params['*'] ?? '';
  if (!KNOWN.test(path)) throw faultResponse('NOT_FOUND', context.requestId);
  return streamDownload(request, context, `/files/${path}`);
}
