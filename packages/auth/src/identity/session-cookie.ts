import { createHmac, timingSafeEqual } from 'node:crypto';
import { parseCookies } from 'better-auth/cookies';

export const cookiePrefix = 'sujarit';

/** Name of the session's cookie; browsers keep a `__Secure-` one to https. */
function sessionCookieName(production: boolean): string {
  return `${production ? '__Secure-' : ''}${cookiePrefix}.session_token`;
}

/**
 * Makes the reader of the session token in a Cookie header: null without a cookie, or when its signature is not ours. The library signs with
 * HMAC-SHA-256 in Base64; it is checked here at once, because its own check hands every request to another thread and back.
 */
export function sessionTokenReader(
  secret: string,
  production: boolean,
): (cookieHeader: string | null) => string | null {
  const name = sessionCookieName(production);
  return (cookieHeader) => {
    const value = cookieHeader ? parseCookies(cookieHeader).get(name) : undefined;
    const [, token, signature] = /^([^.]+)\.(.{43}=)$/.exec(value ?? '') ?? [];
    if (!token || !signature) return null;
    const own = createHmac('sha256', secret).update(token).digest();
    const given = Buffer.from(signature, 'base64');
    return given.length === own.length && timingSafeEqual(given, own) ? token : null;
  };
}
