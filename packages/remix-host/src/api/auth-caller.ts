import type { HostContext } from '../load-context.ts';
import { setCookieForVisitor } from './api-cookies.ts';
import { apiHeaders } from './api-headers.ts';
import { faultResponse } from './api-problem.ts';
import { API_WAIT_MS, type ApiSettings } from './api-settings.ts';

/** An answer of the API's sign-in service. */
export interface AuthAnswer {
  ok: boolean;
  status: number;
  /** the body as far as it is a JSON object */
  body: Record<string, unknown>;
  /** where a redirect of the service leads */
  location: string | undefined;
  /** seconds to wait, where the service says so */
  retryAfter: number | undefined;
  /** Set-Cookie lines under this app's cookie names, to be sent on with the page's own answer */
  headers: Headers;
}

/** callAuth: POST (or GET without a body) to the API's /auth/*; cookies are renamed both ways. Throws 503 when the API is away. */
export function createAuthCaller(settings: ApiSettings) {
  async function callAuth(
    request: Request,
    context: HostContext,
    path: string,
    body?: Record<string, unknown>,
  ): Promise<AuthAnswer> {
    const headers = apiHeaders(request, context, settings);
    if (body !== undefined) headers.set('content-type', 'application/json');
    const answer = await fetch(new URL(`/auth${path}`, settings.apiUrl), {
      method: body === undefined ? 'GET' : 'POST',
      headers,
      body: body === undefined ? null : JSON.stringify(body),
      redirect: 'manual',
      signal: AbortSignal.timeout(API_WAIT_MS),
    }).catch(() => undefined);
    if (answer === undefined || answer.status >= 502) throw faultResponse('UNAVAILABLE', context.requestId);
    const parsed: unknown = await answer.json().catch(() => null);
    const renamed = new Headers();
    for (const line of answer.headers.getSetCookie()) {
      const cookie = setCookieForVisitor(line, settings.sessionCookieName);
      if (cookie !== undefined) renamed.append('set-cookie', cookie);
    }
    return {
      ok: answer.ok,
      status: answer.status,
      body: typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {},
      location: answer.headers.get('location') ?? undefined,
      retryAfter: secondsIn(answer.headers.get('retry-after') ?? answer.headers.get('x-retry-after')),
      headers: renamed,
    };
  }
  return { callAuth };
}

function secondsIn(header: string | null): number | undefined {
  const seconds = Number(header ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : undefined;
}
