import { signOutAction, signOutLoader } from '@sujarit/remix-host/sign-in/sign-out.server';
import { api } from '../api.server.ts';

export const loader = signOutLoader;
export const action = signOutAction(api);
