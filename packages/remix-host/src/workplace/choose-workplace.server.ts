import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import type { ApiCaller } from '../api/api-caller.ts';
import { nextAddress } from '../sign-in/next-address.ts';
import { isMembershipId, workplaceCookie } from './workplace-cookie.ts';

/** Remembers which membership the visitor acts by; whether it is theirs, the API decides on every call. */
export function chooseWorkplaceAction({ settings }: ApiCaller) {
  return async ({ request }: ActionFunctionArgs) => {
    const form = await request.formData();
    const membership = form.get('membership');
    if (!isMembershipId(membership)) return data({ missing: true as const }, { status: 400 });
    const cookie = workplaceCookie(membership, settings.sessionCookieName, settings.publicOrigin.startsWith('https:'));
    return redirect(nextAddress(form.get('next')), { headers: { 'set-cookie': cookie } });
  };
}
