import type { LoaderFunctionArgs } from '@remix-run/node';
import { auditChain } from '../features/audit/audit.server.ts';

/** The check of the log's chain, when its button is pressed. */
export function loader(args: LoaderFunctionArgs) {
  return auditChain(args);
}
