import type { ActionFunctionArgs } from '@remix-run/node';
import { receiveEvidence } from '../features/entry/evidence.server.ts';

/** Takes one file of an entry, as the raw body. */
export function action(args: ActionFunctionArgs) {
  return receiveEvidence(args, args.params.entryId ?? '');
}
