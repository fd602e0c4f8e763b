import { type ErrorKind, type ErrorParams, ExpectedError } from '@sujarit/domain/errors';
import { UnrecoverableError } from 'bullmq';

/** What an expected error means for a job: another try may help, or nothing but a person's act will. */
const retried: Record<ErrorKind, boolean> = {
  UNAVAILABLE: true,
  INVALID_INPUT: false,
  NOT_FOUND: false,
  UNAUTHENTICATED: false,
  FORBIDDEN: false,
  CONFLICT: false,
  LIMIT_EXCEEDED: false,
};

/** The end of a job that no retry mends, such as a file that is no document: an answer to the person who ordered, nothing for the operator. */
export class Refused extends UnrecoverableError {
  readonly code: string;
  readonly params: ErrorParams;

  constructor(code: string, params: ErrorParams = {}) {
    super(`refused ${code}`);
    this.code = code;
    this.params = params;
  }
}

/** Was a kept job ended by a refusal? Its error is no more than a text by then. */
export function isRefusalText(failedReason: string | undefined): boolean {
  return failedReason?.startsWith('refused ') ?? false;
}

/** An error as the queue is to see it: a refusal when no retry mends it, else the error itself. */
export function forQueue(error: unknown): unknown {
  if (error instanceof ExpectedError && !retried[error.kind]) return new Refused(error.code, error.params);
  return error;
}
