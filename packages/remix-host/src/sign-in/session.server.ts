import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import type { ApiCaller } from '../api/api-caller.ts';
import { hasSessionCookie } from '../api/api-cookies.ts';
import { signInAddress } from '../api/api-problem.ts';

export interface SignedIn {
  name: string;
  email: string;
  secondFactor: boolean;
}

/** Who is signed in; a visitor without a session is sent to sign-in and back. */
export function sessionLoader(api: ApiCaller) {
  return async ({ request, context }: Pick<LoaderFunctionArgs, 'request' | 'context'>): Promise<SignedIn> => {
    if (!hasSessionCookie(request.headers.get('cookie'), api.settings.sessionCookieName)) {
      throw redirect(signInAddress(request));
    }
    const { body } = await api.callAuth(request, context, '/get-session');
    const user = body.user as { name?: string; email?: string; twoFactorEnabled?: boolean } | undefined;
    if (!user) throw redirect(signInAddress(request));
    return { name: user.name ?? '', email: user.email ?? '', secondFactor: user.twoFactorEnabled === true };
  };
}
