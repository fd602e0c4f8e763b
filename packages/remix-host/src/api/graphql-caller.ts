import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import { redirect } from '@remix-run/node';
import type { HostContext } from '../load-context.ts';
import { apiHeaders } from './api-headers.ts';
import {
  type ApiProblem,
  chooseWorkplaceAddress,
  codeOf,
  faultResponse,
  problemOf,
  signInAddress,
} from './api-problem.ts';
import { API_WAIT_MS, type ApiSettings } from './api-settings.ts';

/** A typed document of the code generation (string mode, hash embedded). */
export interface PersistedDocument<Result, Variables> extends DocumentTypeDecoration<Result, Variables> {
  __meta__?: Record<string, unknown> | undefined;
  toString(): string;
}

type Answer<Result> = { data?: Result | null; errors?: { message: string; extensions?: Record<string, unknown> }[] };

/** An attempt that may be refused in a way a form can answer. */
export type Attempt<Result> = { ok: true; data: Result } | { ok: false; problem: ApiProblem };

function operationNameOf(document: { toString(): string }): string | undefined {
  return /\b(?:query|mutation)\s+(\w+)/.exec(document.toString())?.[1];
}

async function ask<Result, Variables>(
  settings: ApiSettings,
  request: Request,
  context: HostContext,
  document: PersistedDocument<Result, Variables>,
  variables: Variables,
): Promise<Answer<Result>> {
  const headers = apiHeaders(request, context, settings);
  headers.set('content-type', 'application/json');
  const body = JSON.stringify({
    extensions: { persistedQuery: { version: 1, sha256Hash: document.__meta__?.hash } },
    operationName: operationNameOf(document),
    variables,
  });
  const url = new URL('/graphql', settings.apiUrl);
  const answer = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(API_WAIT_MS) }).catch(
    () => undefined,
  );
  if (answer === undefined || answer.status === 502 || answer.status === 503) {
    throw faultResponse('UNAVAILABLE', context.requestId);
  }
  if (answer.status === 401) throw redirect(signInAddress(request));
  if (answer.status === 429) throw faultResponse('LIMIT_EXCEEDED', context.requestId);
  const parsed: Answer<Result> | undefined = await answer.json().catch(() => undefined);
  if (parsed === undefined) throw faultResponse('INTERNAL', context.requestId);
  if (parsed.errors?.length && codeOf(parsed.errors) === 'UNAUTHENTICATED') {
    const reason = String(parsed.errors[0]?.extensions?.reason ?? '');
    throw redirect(reason.endsWith('WORKPLACE_NEEDED') ? chooseWorkplaceAddress(request) : signInAddress(request));
  }
  return parsed;
}

/**
 * callApi for loaders: the data, or a thrown redirect (no session) or response (403, 404, 409, 429, 503, else 500).
 * tryApi for actions: expected refusals come back as a problem, everything else is thrown as above.
 */
export function createGraphQLCaller(settings: ApiSettings) {
  async function tryApi<Result, Variables>(
    request: Request,
    context: HostContext,
    document: PersistedDocument<Result, Variables>,
    variables: Variables,
  ): Promise<Attempt<Result>> {
    const answer = await ask(settings, request, context, document, variables);
    if (answer.errors?.length) {
      const problem = problemOf(answer.errors, context.requestId);
      if (problem === undefined) {
        context.log.error({ errors: answer.errors, operation: operationNameOf(document) }, 'the API failed');
        throw faultResponse(codeOf(answer.errors), context.requestId);
      }
      return { ok: false, problem };
    }
    if (answer.data === undefined || answer.data === null) throw faultResponse('INTERNAL', context.requestId);
    return { ok: true, data: answer.data };
  }

  async function callApi<Result, Variables>(
    request: Request,
    context: HostContext,
    document: PersistedDocument<Result, Variables>,
    variables: Variables,
  ): Promise<Result> {
    const attempt = await tryApi(request, context, document, variables);
    if (!attempt.ok) throw faultResponse(attempt.problem.code, context.requestId, attempt.problem.reason);
    return attempt.data;
  }

  return { callApi, tryApi };
}
