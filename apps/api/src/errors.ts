import { ExpectedError, InvalidInput, NotFound } from '@sujarit/domain/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

const databaseFailures: Record<string, string> = {
  // the row is not there, or not in the scope
  P2025: 'NOT_FOUND',
  '40001': 'CONFLICT',
  '40P01': 'CONFLICT',
  '53300': 'UNAVAILABLE',
  '57P01': 'UNAVAILABLE',
  '57P03': 'UNAVAILABLE',
  ECONNREFUSED: 'UNAVAILABLE',
};

/** An expected failure as a top-level GraphQL error: `extensions.code` is its kind, `extensions.reason` its code. */
export function asGraphQLError(error: ExpectedError): GraphQLError {
  return new GraphQLError(error.code, { originalError: error, extensions: extensionsOf(error) });
}

function extensionsOf(error: ExpectedError): Record<string, unknown> {
  const problems = error instanceof InvalidInput ? { problems: error.problems } : {};
  return { code: error.kind, reason: error.code, params: error.params, ...problems };
}

/** Codes of Apollo and GraphQL that name the caller's own mistake and may be shown as they are. */
const callersMistakes = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'INVALID_INPUT',
]);

/** What a client is told: expected failures and mistakes of its own by code; a fault only by the request's id. */
export function formatFault(
  formatted: GraphQLFormattedError,
  error: unknown,
  requestId: string,
): GraphQLFormattedError {
  const cause = rootCause(error);
  const path = formatted.path ? { path: formatted.path } : {};
  if (cause instanceof ExpectedError) return { message: cause.code, extensions: extensionsOf(cause), ...path };
  const code = formatted.extensions?.code;
  if (typeof code === 'string' && callersMistakes.has(code)) {
    return { message: formatted.message, extensions: { code }, ...path };
  }
  const known = databaseFailures[databaseCode(cause)];
  return { message: known ?? 'FAULT', extensions: { code: known ?? 'FAULT', requestId }, ...path };
}

/** The error that was thrown, from under GraphQL's wrapping; by its shape, for a process may have loaded GraphQL's class twice. */
export function rootCause(error: unknown): unknown {
  let cause = error;
  while (cause instanceof Error && 'originalError' in cause && cause.originalError) cause = cause.originalError;
  return cause instanceof Error && cause.name === 'PothosValidationError' ? (callersMistake(cause) ?? cause) : cause;
}

/** An id that is none or of another type is not there; a cursor or page size that cannot be is refused. Anything else is the schema's fault. */
function callersMistake({ message }: Error): ExpectedError | null {
  if (/^(Invalid global ID|ID: )/.test(message)) return new NotFound('NO_SUCH_ROW');
  return /cursor|^Argument "/i.test(message) ? new InvalidInput('INVALID_PAGE') : null;
}

function databaseCode(error: unknown): string {
  const found = error as { code?: string; meta?: { driverAdapterError?: { cause?: { originalCode?: string } } } };
  return found?.meta?.driverAdapterError?.cause?.originalCode ?? found?.code ?? '';
}
