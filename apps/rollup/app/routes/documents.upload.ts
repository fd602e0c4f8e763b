import type { ActionFunctionArgs } from '@remix-run/node';
import { forwardUpload } from '../api.server.ts';

/** Streams a ZIP of the browser to the API; answers the API's JSON. */
export function action({ request, context }: ActionFunctionArgs) {
  return forwardUpload(request, context);
}
