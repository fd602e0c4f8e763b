import { refusal } from './auth-answer.ts';
import { normalEmail } from './email-address.ts';

interface Admitted {
  method: 'GET' | 'POST';
  /** What of the body is handed on; the rest is dropped. */
  fields?: readonly string[];
  /** What the house decides, whatever the body says. */
  fixed?: Record<string, unknown>;
}

const code = { method: 'POST', fields: ['code'] } as const;
const password = { method: 'POST', fields: ['password'] } as const;
const plain = { method: 'POST' } as const;

/** All that the sign-in library is asked for, under /auth. Nothing else it can do is reachable: no sign-up, no change of name or e-mail, no trusted devices. */
const admitted: Record<string, Admitted> = {
  '/get-session': { method: 'GET' },
  '/sign-in/email': { method: 'POST', fields: ['email', 'password'] },
  '/sign-in/social': { method: 'POST', fields: ['callbackURL', 'errorCallbackURL'], fixed: { provider: 'oidc' } },
  '/callback/oidc': { method: 'GET' },
  '/sign-out': plain,
  '/revoke-sessions': plain,
  '/change-password': {
    method: 'POST',
    fields: ['currentPassword', 'newPassword'],
    fixed: { revokeOtherSessions: true },
  },
  '/two-factor/enable': { ...password, fixed: { method: 'totp' } },
  '/two-factor/disable': password,
  '/two-factor/verify-totp': code,
  '/two-factor/verify-backup-code': code,
  '/two-factor/generate-backup-codes': password,
};

/** The request as the library gets it; or the refusal of one that is not listed, or whose body is no JSON object. */
export async function admittedRequest(request: Request, headers: Headers): Promise<Request | Response> {
  const url = new URL(request.url);
  const rule = admitted[url.pathname.replace(/^\/auth/, '')];
  if (rule?.method !== request.method) return refusal(404, 'NOT_FOUND');
  headers.delete('content-length');
  if (rule.method === 'GET') return new Request(url, { headers });
  const text = await request.text();
  const body = text === '' ? {} : parsedObject(text);
  if (!body) return refusal(400, 'INVALID_INPUT');
  const taken: Record<string, unknown> = {};
  for (const field of rule.fields ?? []) if (field in body) taken[field] = body[field];
  if (typeof taken.email === 'string') taken.email = normalEmail(taken.email);
  headers.set('content-type', 'application/json');
  return new Request(url, { method: 'POST', headers, body: JSON.stringify({ ...taken, ...rule.fixed }) });
}

function parsedObject(text: string): Record<string, unknown> | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
