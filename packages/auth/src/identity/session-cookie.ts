import { createHMAC } from '@better-auth/utils/hmac';
import { parseCookies } from 'better-auth/cookies';

export const cookiePrefix = 'sujarit';

/** Name of the session's cookie; browsers keep a `__Secure-` one to https. */
function sessionCookieName(production: boolean): string {
  return `${production ? '__Secure-' : ''}${cookiePrefix}.session_token`;
}

/** Makes the reader of the session token in a Cookie header: null without a cookie, or when its signature is not ours. */
export function sessionTokenReader(
  secret: string,
  production: boolean,
): (cookieHeader: string | null) => Promise<string | null> {
  const hmac = createHMAC('SHA-256', 'base64');
  const key = hmac.importKey(secret, 'verify');
  const name = sessionCookieName(production);
  return async (cookieHeader) => {
    const value = cookieHeader ? parseCookies(cookieHeader).get(name) : undefined;
    const [, token, signature] = /^([^.]+)\.(.{43}=)$/.exec(value ?? '') ?? [];
    if (!token || !signature) return null;
    return (await hmac.verify(await key, token, signature).catch(() => false)) ? token : null;
  };
}
