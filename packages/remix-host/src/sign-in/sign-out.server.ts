import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import type { ApiCaller } from '../api/api-caller.ts';
import { workplaceCookie } from '../workplace/workplace-cookie.ts';

/** Ends this session at the API and forgets its cookies here, even when the API is away. */
export function signOutAction(api: ApiCaller) {
  return async ({ request, context }: ActionFunctionArgs) => {
    const { sessionCookieName, publicOrigin } = api.settings;
    const https = publicOrigin.startsWith('https:');
    const answer = await api.callAuth(request, context, '/sign-out', {}).catch(() => undefined);
    const headers = new Headers(answer?.headers);
    headers.append('set-cookie', workplaceCookie(undefined, sessionCookieName, https));
    if (!answer?.ok)
      headers.append(
        'set-cookie',
        `${https ? '__Secure-' : ''}${sessionCookieName}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${https ? '; Secure' : ''}`,
      );
    return redirect('/sign-in', { headers });
  };
}

/** Opening /sign-out as a page changes nothing: signing out takes a button. */
export function signOutLoader() {
  return redirect('/');
}
