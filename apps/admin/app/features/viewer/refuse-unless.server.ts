import type { Action } from '@sujarit/auth/actions';
import { faultResponse } from '@sujarit/remix-host/api/api-problem';
import type { Asked } from '../problem/attempt.server.ts';
import { may } from './may.ts';

/** The page of what the viewer's role may not do: 403, as the API would answer the act itself. */
export function refuseUnless({ context }: Asked, viewer: { actions: readonly string[] }, action: Action): void {
  if (!may(viewer, action)) throw faultResponse('FORBIDDEN', context.requestId, 'ROLE_MAY_NOT');
}
