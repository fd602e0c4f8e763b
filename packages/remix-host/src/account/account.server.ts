import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import type { ApiCaller } from '../api/api-caller.ts';
import type { AuthProblem } from '../sign-in/auth-problem.ts';
import { sessionLoader } from '../sign-in/session.server.ts';
import { changePassword } from './change-password.server.ts';
import { confirmTotp, disableTotp, enableTotp } from './second-factor-setup.server.ts';

/** What an act on the account page came to. `codes` and `qr` are shown once and kept nowhere. */
export interface AccountOutcome {
  intent: string;
  done: boolean;
  problem?: AuthProblem;
  /** TOTP secret: its otpauth: address, that as a QR code (data: address of an SVG), and the secret for typing */
  qr?: { uri: string; image: string; secret: string };
  backupCodes?: string[];
}

export type AccountAct = (
  api: ApiCaller,
  args: ActionFunctionArgs,
  form: FormData,
) => Promise<{ outcome: AccountOutcome; status: number; headers?: Headers }>;

const ACTS: Record<string, AccountAct> = {
  'change-password': changePassword,
  'enable-totp': enableTotp,
  'confirm-totp': confirmTotp,
  'disable-totp': disableTotp,
};

/** Who is signed in, for the account page; without a session on to sign-in. */
export const accountLoader = sessionLoader;

/** The acts of the account page, told apart by the button's `intent`. */
export function accountAction(api: ApiCaller) {
  return async (args: ActionFunctionArgs) => {
    const form = await args.request.formData();
    const intent = String(form.get('intent') ?? '');
    if (intent === 'sign-out-everywhere') {
      const answer = await api.callAuth(args.request, args.context, '/revoke-sessions', {});
      if (answer.ok) return redirect('/sign-in', { headers: answer.headers });
      return data<AccountOutcome>({ intent, done: false, problem: { code: 'FAULT' } }, { status: answer.status });
    }
    const act = ACTS[intent];
    if (act === undefined)
      return data<AccountOutcome>({ intent, done: false, problem: { code: 'FAULT' } }, { status: 400 });
    const { outcome, status, headers } = await act(api, args, form);
    return data(outcome, headers ? { status, headers } : { status });
  };
}
