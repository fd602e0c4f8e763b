/** Where the API is and how this app's cookies are named; from the app's env.ts. */
export interface ApiSettings {
  /** base address of the API, without /graphql */
  apiUrl: string;
  /** address under which visitors see this app; the API's origin check sees it */
  publicOrigin: string;
  /** this app's own name for the API's session cookie, so that both apps can run on one host name */
  sessionCookieName: string;
  /** is sign-in through an issuer (OpenID Connect) offered? */
  oidc: boolean;
}

/** Bound on one answer of the API; a page that waits longer is broken. */
export const API_WAIT_MS = 15_000;
