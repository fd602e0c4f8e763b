import type { LoaderFunctionArgs } from '@remix-run/node';
import { faultResponse } from '@sujarit/remix-host/api/api-problem';

/** Every address that is no page's: matched, so that browser and server agree that there is nothing. */
export function loader({ context }: LoaderFunctionArgs) {
  throw faultResponse('NOT_FOUND', context.requestId);
}

export default function Nowhere() {
  return null;
}
