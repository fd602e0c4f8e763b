import { arabicDigits } from '@sujarit/domain/thai-digits';
import encodeQR from 'qr';
import { authProblem } from '../sign-in/auth-problem.ts';
import type { AccountAct } from './account.server.ts';

/** Begins a second factor: the secret as a QR code, and backup codes; it counts once a code has been confirmed. */
export const enableTotp: AccountAct = async (api, { request, context }, form) => {
  const intent = 'enable-totp';
  const answer = await api.callAuth(request, context, '/two-factor/enable', {
    password: String(form.get('password') ?? ''),
  });
  const uri = answer.body.totpURI;
  if (!answer.ok || typeof uri !== 'string') {
    return {
      outcome: { intent, done: false, problem: authProblem(answer, 'WRONG_PASSWORD') },
      status: answer.status,
      headers: answer.headers,
    };
  }
  const codes = Array.isArray(answer.body.backupCodes) ? answer.body.backupCodes.map(String) : [];
  return { outcome: { intent, done: true, qr: qrOf(uri), backupCodes: codes }, status: 200, headers: answer.headers };
};

/** Confirms the second factor with a first code; after a wrong one the same secret and backup codes are shown again. */
export const confirmTotp: AccountAct = async (api, { request, context }, form) => {
  const intent = 'confirm-totp';
  const code = arabicDigits(String(form.get('code') ?? '')).replaceAll(/\s/g, '');
  const { ok, ...answer } = await api.callAuth(request, context, '/two-factor/verify-totp', { code });
  const { status, headers } = answer;
  if (ok) return { outcome: { intent, done: true }, status: 200, headers };
  const uri = String(form.get('uri') ?? '');
  const again = uri.startsWith('otpauth://') ? { qr: qrOf(uri), backupCodes: form.getAll('backup').map(String) } : {};
  return { outcome: { intent, done: false, problem: authProblem(answer, 'WRONG_CODE'), ...again }, status, headers };
};

/** Gives the second factor up, with the password. */
export const disableTotp: AccountAct = async (api, { request, context }, form) => {
  const intent = 'disable-totp';
  const answer = await api.callAuth(request, context, '/two-factor/disable', {
    password: String(form.get('password') ?? ''),
  });
  return answer.ok
    ? { outcome: { intent, done: true }, status: 200, headers: answer.headers }
    : {
        outcome: { intent, done: false, problem: authProblem(answer, 'WRONG_PASSWORD') },
        status: answer.status,
        headers: answer.headers,
      };
};

function qrOf(uri: string) {
  return { uri, image: qrImage(uri), secret: new URL(uri).searchParams.get('secret') ?? '' };
}

function qrImage(text: string): string {
  return `data:image/svg+xml;base64,${Buffer.from(encodeQR(text, 'svg', { ecc: 'medium', border: 2 })).toString('base64')}`;
}
