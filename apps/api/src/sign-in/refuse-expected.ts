import { type ErrorKind, ExpectedError, InvalidInput } from '@sujarit/domain/errors';
import type { ErrorRequestHandler } from 'express';

/** The HTTP status of each kind of expected failure. */
export const statusOfKind: Record<ErrorKind, number> = {
  INVALID_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  LIMIT_EXCEEDED: 429,
  UNAVAILABLE: 503,
};

/** Answers expected failures, and bodies that express could not read, by their code; faults go on. */
export const refuseExpected: ErrorRequestHandler = (error, _request, response, next) => {
  if (error instanceof ExpectedError) {
    const { code, params } = error;
    const problems = error instanceof InvalidInput ? { problems: error.problems } : {};
    if (typeof params.seconds === 'number') response.set('retry-after', String(params.seconds));
    response
      .status(statusOfKind[error.kind])
      .set('cache-control', 'no-store')
      .json({ code, params, ...problems });
  } else if (error?.type === 'entity.too.large') {
    response.status(413).json({ code: 'TOO_LARGE' });
  } else if (error?.expose === true && error.status < 500) {
    response.status(error.status).json({ code: 'INVALID_INPUT' });
  } else {
    next(error);
  }
};
