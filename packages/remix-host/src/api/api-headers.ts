import { languageOf } from '../i18n/language.ts';
import type { HostContext } from '../load-context.ts';
import { workplaceOf } from '../workplace/workplace-cookie.ts';
import { cookieHeaderForApi } from './api-cookies.ts';
import type { ApiSettings } from './api-settings.ts';

/** Headers of every call to the API: the visitor's session under the API's name, and who, where from and in which language. */
export function apiHeaders(request: Request, context: HostContext, settings: ApiSettings): Headers {
  const headers = new Headers({
    'x-request-id': context.requestId,
    'accept-language': languageOf(request),
    origin: settings.publicOrigin,
  });
  const cookieHeader = request.headers.get('cookie');
  const cookie = cookieHeaderForApi(cookieHeader, settings.sessionCookieName);
  if (cookie !== '') headers.set('cookie', cookie);
  const workplace = workplaceOf(cookieHeader, settings.sessionCookieName);
  if (workplace !== undefined) headers.set('x-sujarit-workplace', workplace);
  const agent = request.headers.get('user-agent');
  if (agent !== null) headers.set('user-agent', agent);
  if (context.clientAddress !== '') headers.set('x-forwarded-for', context.clientAddress);
  return headers;
}
