import { oidcCallbackLoader } from '@sujarit/remix-host/sign-in/oidc.server';
import { api } from '../api.server.ts';

export const loader = oidcCallbackLoader(api);
