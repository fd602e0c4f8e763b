import type { BetterAuthOptions } from 'better-auth';
import { APIError } from 'better-auth/api';
import type { Pool } from 'pg';
import { sessionLife } from './session-life.ts';

type SessionHooks = NonNullable<NonNullable<BetterAuthOptions['databaseHooks']>['session']>;

export interface AdmissionRules {
  production: boolean;
  /** Does the OIDC issuer ask for a second factor itself? */
  oidcSecondFactor: boolean;
}

/** Decides, whatever the way of sign-in, whether a person may have a session at all, how long it lives unused, and whether it has its second factor. */
export function sessionAdmission(pool: Pool, { production, oidcSecondFactor }: AdmissionRules): SessionHooks {
  return {
    create: {
      before: async (session, ctx) => {
        const { rows } = await pool.query<{ disabled: boolean; demo: boolean }>(
          'SELECT disabled_at IS NOT NULL AS disabled, demo FROM app_user WHERE id = $1',
          [session.userId],
        );
        if (rows[0]?.disabled) throw new APIError('FORBIDDEN', { code: 'ACCOUNT_DISABLED' });
        if (rows[0]?.demo && production) throw new APIError('FORBIDDEN', { code: 'DEMO_ACCOUNT_REFUSED' });
        await pool.query('DELETE FROM app_session WHERE user_id = $1 AND expires_at < now()', [session.userId]);
        const former = ctx?.context.session?.session as { secondFactor?: boolean } | undefined;
        const kept = ctx?.path === '/change-password' && former?.secondFactor === true;
        const byIssuer = ctx?.path === '/callback/:id' && oidcSecondFactor;
        const expiresAt = new Date(Date.now() + sessionLife.idle * 1000);
        return { data: { ...session, expiresAt, secondFactor: kept || byIssuer } };
      },
    },
  };
}
