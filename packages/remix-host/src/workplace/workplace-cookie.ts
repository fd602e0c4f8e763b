import { parseCookies } from '../cookies.ts';

const MEMBERSHIP_ID = /^[A-Za-z0-9_-]{1,64}$/;

function nameOf(sessionCookieName: string): string {
  return `${sessionCookieName}-workplace`;
}

/** The membership the visitor chose to act by; only a wish: the API decides whether it is theirs. */
export function workplaceOf(cookieHeader: string | null, sessionCookieName: string): string | undefined {
  const value = parseCookies(cookieHeader).get(nameOf(sessionCookieName));
  return value !== undefined && MEMBERSHIP_ID.test(value) ? value : undefined;
}

/** Set-Cookie that remembers (or with undefined forgets) the chosen membership for as long as the browser is open. */
export function workplaceCookie(membershipId: string | undefined, sessionCookieName: string, https: boolean): string {
  const life = membershipId === undefined ? '; Max-Age=0' : '';
  return `${nameOf(sessionCookieName)}=${membershipId ?? ''}; Path=/; HttpOnly; SameSite=Lax${life}${https ? '; Secure' : ''}`;
}

/** Is this the form of a membership's id? */
export function isMembershipId(value: unknown): value is string {
  return typeof value === 'string' && MEMBERSHIP_ID.test(value);
}
