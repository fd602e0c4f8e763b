const API_PREFIX = 'sujarit.';
const API_SESSION = 'session_token';
const SECURE = '__Secure-';

/** The names of the API's cookies as this app keeps them: `sujarit.session_token` <-> NAME, `sujarit.x` <-> NAME.x, `__Secure-` kept. */
function toAppName(apiName: string, sessionCookieName: string): string | undefined {
  const secure = apiName.startsWith(SECURE);
  const plain = secure ? apiName.slice(SECURE.length) : apiName;
  if (!plain.startsWith(API_PREFIX)) return undefined;
  const rest = plain.slice(API_PREFIX.length);
  return `${secure ? SECURE : ''}${rest === API_SESSION ? sessionCookieName : `${sessionCookieName}.${rest}`}`;
}

function toApiName(appName: string, sessionCookieName: string): string | undefined {
  const secure = appName.startsWith(SECURE);
  const plain = secure ? appName.slice(SECURE.length) : appName;
  const prefix = secure ? SECURE : '';
  if (plain === sessionCookieName) return `${prefix}${API_PREFIX}${API_SESSION}`;
  if (!plain.startsWith(`${sessionCookieName}.`)) return undefined;
  return `${prefix}${API_PREFIX}${plain.slice(sessionCookieName.length + 1)}`;
}

/** The Cookie header for the API out of the visitor's: only the cookies that are the API's, under its names. */
export function cookieHeaderForApi(cookieHeader: string | null, sessionCookieName: string): string {
  return (cookieHeader ?? '')
    .split(';')
    .map((pair) => {
      const cut = pair.indexOf('=');
      const name = cut < 0 ? undefined : toApiName(pair.slice(0, cut).trim(), sessionCookieName);
      return name === undefined ? '' : `${name}=${pair.slice(cut + 1).trim()}`;
    })
    .filter((pair) => pair !== '')
    .join('; ');
}

/** One Set-Cookie of the API as this app passes it on: renamed, without Domain; undefined for a cookie that is not the API's own. */
export function setCookieForVisitor(setCookie: string, sessionCookieName: string): string | undefined {
  const cut = setCookie.indexOf('=');
  const name = cut < 0 ? undefined : toAppName(setCookie.slice(0, cut).trim(), sessionCookieName);
  if (name === undefined) return undefined;
  const [value, ...attributes] = setCookie.slice(cut + 1).split(';');
  const kept = attributes.map((a) => a.trim()).filter((a) => a !== '' && !/^domain=/i.test(a));
  return [`${name}=${value}`, ...kept].join('; ');
}

/** Is there a session cookie at all? Without one no question to the API is needed. */
export function hasSessionCookie(cookieHeader: string | null, sessionCookieName: string): boolean {
  return cookieHeaderForApi(cookieHeader, sessionCookieName).includes(`${API_PREFIX}${API_SESSION}=`);
}
