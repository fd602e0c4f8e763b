import { ExpectedError, InvalidInput } from '@sujarit/domain/errors';
import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import { requestIdNow } from '../request-id.ts';
import { statusOfKind } from '../sign-in/refuse-expected.ts';

/** Those whose status says more than their kind's. */
const statusOfCode: Record<string, number> = { FILE_TOO_LARGE: 413, STORAGE_FULL: 507 };

/** Failures of the file routes as JSON `{ code, reason, requestId }`; faults are logged with their cause and told by the request's id alone. */
export function answerFailure(log: Logger): ErrorRequestHandler {
  return (error, _request, response, _next) => {
    const requestId = requestIdNow();
    if (!(error instanceof ExpectedError)) log.error({ requestId, err: error }, 'fault');
    else if (error.code === 'STORAGE_FULL') log.error({ requestId, err: error }, 'storage full');
    if (response.headersSent) {
      response.destroy();
      return;
    }
    response.removeHeader('content-disposition');
    response.removeHeader('etag');
    response.set('cache-control', 'no-store').type('application/json');
    if (!(error instanceof ExpectedError)) {
      response.status(500).json({ code: 'FAULT', reason: 'FAULT', requestId });
      return;
    }
    const problems = error instanceof InvalidInput ? { problems: error.problems } : {};
    const status = statusOfCode[error.code] ?? statusOfKind[error.kind];
    response
      .status(status)
      .json({ code: error.kind, reason: error.code, params: error.params, ...problems, requestId });
  };
}
