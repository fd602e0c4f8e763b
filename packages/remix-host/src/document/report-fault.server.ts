import type { HandleErrorFunction } from '@remix-run/node';

/** `handleError` of an app's entry.server: faults go to the log with the request's id; a visitor who left is no fault. */
export const reportFault: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted) return;
  context.log.error({ err: error, requestId: context.requestId }, 'a page failed');
};
