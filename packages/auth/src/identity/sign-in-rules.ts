import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthMiddleware, getSessionFromCtx, isAPIError } from 'better-auth/api';
import type { Pool } from 'pg';
import { clientAddressOf } from './client-address.ts';
import { maskedEmail } from './email-address.ts';
import { beginAttempt, forgetAttempts } from './failed-attempts.ts';
import { passwordProblem } from './password.ts';
import { giveSecondFactor } from './second-factor.ts';
import type { SignInEventName, SignInLog } from './sign-in-log.ts';

/** What a path's success and failure are called in the log. `proving`: a password or code is tried, and a wrong one counts. */
const watched: Record<string, { done: SignInEventName | null; failed: SignInEventName | null; proving?: true }> = {
  '/sign-in/email': { done: 'signed-in', failed: 'sign-in-failed', proving: true },
  '/callback/:id': { done: 'signed-in', failed: 'sign-in-failed' },
  '/sign-out': { done: 'signed-out', failed: null },
  '/revoke-sessions': { done: 'signed-out-everywhere', failed: null },
  '/change-password': { done: 'password-changed', failed: 'password-change-failed', proving: true },
  '/two-factor/enable': { done: null, failed: 'second-factor-failed', proving: true },
  '/two-factor/disable': { done: 'second-factor-off', failed: 'second-factor-failed', proving: true },
  '/two-factor/generate-backup-codes': { done: null, failed: 'second-factor-failed', proving: true },
  '/two-factor/verify-totp': { done: 'second-factor-given', failed: 'second-factor-failed', proving: true },
  '/two-factor/verify-backup-code': { done: 'second-factor-given', failed: 'second-factor-failed', proving: true },
};

/** Who a request is about, as far as its beginning tells. */
interface Known {
  email: string | null;
  userId: string | null;
  hadSecondFactor: boolean;
}

function textIn(body: unknown, field: string): string {
  const value = (body as Record<string, unknown> | undefined)?.[field];
  return typeof value === 'string' ? value : '';
}

/** The rules of the house around the library's sign-in: lock-out, password strength, the mark of a second factor, and the log. Stands after the two-factor plugin, whose word it hears. */
export function signInRules(pool: Pool, log: SignInLog) {
  const known = new WeakMap<Request, Known>();

  const before = createAuthMiddleware(async (ctx) => {
    const session = ctx.path === '/sign-in/email' ? null : await getSessionFromCtx<{ twoFactorEnabled?: boolean }>(ctx);
    const email = session?.user.email ?? (textIn(ctx.body, 'email') || null);
    const userId = session?.user.id ?? null;
    if (ctx.request)
      known.set(ctx.request, { email, userId, hadSecondFactor: session?.user.twoFactorEnabled === true });
    if (!email || email.length > 254 || !watched[ctx.path]?.proving) return;

    const problem = ctx.path === '/change-password' ? passwordProblem(textIn(ctx.body, 'newPassword'), email) : null;
    if (problem) throw new APIError('BAD_REQUEST', { code: problem });
    const seconds = await beginAttempt(pool, email);
    if (seconds === null) return;
    const address = clientAddressOf(ctx.headers);
    log({ event: 'sign-in-locked', userId, email: maskedEmail(email), address, code: 'SIGN_IN_LOCKED' });
    throw new APIError('TOO_MANY_REQUESTS', { code: 'SIGN_IN_LOCKED' }, { 'retry-after': String(seconds) });
  });

  const after = createAuthMiddleware(async (ctx) => {
    const { newSession, session, returned } = ctx.context;
    const names = watched[ctx.path];
    if (!names) return;
    const begun = ctx.request && known.get(ctx.request);
    const user = newSession?.user ?? session?.user;
    const email = user?.email ?? begun?.email ?? null;
    const redirected = ctx.path === '/callback/:id';
    const failed = redirected ? !newSession : isAPIError(returned);
    const verified = ctx.path.startsWith('/two-factor/verify-') && !failed;

    if (names.proving && email && !failed) await forgetAttempts(pool, email);
    const token = newSession?.session.token ?? session?.session.token;
    if (verified && token) await giveSecondFactor(pool, token);

    const asked = (returned as { twoFactorRedirect?: boolean } | undefined)?.twoFactorRedirect === true;
    const turnedOn = verified && begun?.userId && !begun.hadSecondFactor;
    const done = asked ? 'second-factor-asked' : turnedOn ? 'second-factor-on' : names.done;
    const event = failed ? names.failed : done;
    if (!event) return;
    const code = isAPIError(returned) && failed ? textIn(returned.body, 'code') || String(returned.status) : null;
    const userId = user?.id ?? begun?.userId ?? null;
    log({ event, userId, email: email && maskedEmail(email), address: clientAddressOf(ctx.headers), code });
  });

  return {
    id: 'sign-in-rules',
    hooks: {
      before: [
        { matcher: ({ path }) => path !== undefined && path in watched && path !== '/callback/:id', handler: before },
      ],
      after: [{ matcher: () => true, handler: after }],
    },
  } satisfies BetterAuthPlugin;
}
