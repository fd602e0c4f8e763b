import { createApiCaller } from '@sujarit/remix-host/api/api-caller';
import { env } from '../env.ts';

/** This app's one way to the API. */
export const api = createApiCaller({
  apiUrl: env.API_URL,
  publicOrigin: env.PUBLIC_ORIGIN,
  sessionCookieName: env.SESSION_COOKIE_NAME,
  oidc: env.OIDC_ISSUER !== undefined,
});

export const { callApi, streamDownload, forwardUpload } = api;
