import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import type { ApiCaller } from '../api/api-caller.ts';
import { nextAddress } from './next-address.ts';

const FAILED = '/sign-in?failed=oidc';

/** Sends the visitor on to the issuer; a link rather than a form, since the page's policy lets forms lead to this app only. */
export function oidcStartLoader(api: ApiCaller) {
  return async ({ request, context }: LoaderFunctionArgs) => {
    const next = nextAddress(new URL(request.url).searchParams.get('next'));
    const answer = await api.callAuth(request, context, '/sign-in/social', {
      callbackURL: new URL(next, api.settings.publicOrigin).href,
      errorCallbackURL: new URL(FAILED, api.settings.publicOrigin).href,
    });
    const issuer = answer.body.url;
    if (!answer.ok || typeof issuer !== 'string') return redirect(FAILED, { headers: answer.headers });
    return redirect(issuer, { headers: answer.headers });
  };
}

/** The issuer's answer, passed on to the API with its query and cookies; then to where the visitor wanted to go. */
export function oidcCallbackLoader(api: ApiCaller) {
  return async ({ request, context }: LoaderFunctionArgs) => {
    const answer = await api.callAuth(request, context, `/callback/oidc${new URL(request.url).search}`);
    const target = answer.location === undefined ? undefined : new URL(answer.location, api.settings.publicOrigin);
    const ours = target?.origin === new URL(api.settings.publicOrigin).origin;
    return redirect(target && ours ? target.pathname + target.search : FAILED, { headers: answer.headers });
  };
}
