import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import type { ApiCaller } from '../api/api-caller.ts';
import { hasSessionCookie } from '../api/api-cookies.ts';
import type { AuthAnswer } from '../api/auth-caller.ts';
import { type AuthProblem, authProblem } from './auth-problem.ts';
import { nextAddress } from './next-address.ts';

export interface SignInRefusal {
  problem: AuthProblem;
  /** what was typed, so that it need not be typed again */
  email: string;
}

/** Sends a visitor who is signed in already on to where they wanted to go. */
export function signInLoader(api: ApiCaller) {
  return async ({ request, context }: LoaderFunctionArgs) => {
    const search = new URL(request.url).searchParams;
    const next = nextAddress(search.get('next'));
    if (hasSessionCookie(request.headers.get('cookie'), api.settings.sessionCookieName)) {
      const session = await api.callAuth(request, context, '/get-session');
      if (session.ok && session.body.user) throw redirect(next);
    }
    const problem: AuthProblem | undefined = search.get('failed') === 'oidc' ? { code: 'OIDC_FAILED' } : undefined;
    return { next, oidc: api.settings.oidc, joined: search.has('joined'), problem };
  };
}

/** E-mail and password; goes on to the second factor where the account has one. */
export function signInAction(api: ApiCaller) {
  return async ({ request, context }: ActionFunctionArgs) => {
    const form = await request.formData();
    const email = String(form.get('email') ?? '').trim();
    const password = String(form.get('password') ?? '');
    const next = nextAddress(form.get('next'));
    if (email === '' || password === '') return refuse({ problem: { code: 'MISSING' }, email });
    const answer = await api.callAuth(request, context, '/sign-in/email', { email, password });
    if (!answer.ok) return refuse({ problem: authProblem(answer, 'WRONG_CREDENTIALS'), email }, answer);
    const target =
      answer.body.twoFactorRedirect === true ? `/sign-in/second-factor?next=${encodeURIComponent(next)}` : next;
    return redirect(target, { headers: answer.headers });
  };
}

function refuse(refusal: SignInRefusal, answer: Pick<AuthAnswer, 'status' | 'headers'> = NOT_ASKED) {
  return data(refusal, { status: answer.status >= 500 ? 503 : answer.status, headers: answer.headers });
}

const NOT_ASKED = { status: 400, headers: new Headers() };
