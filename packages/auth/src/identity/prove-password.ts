import { LimitExceeded } from '@sujarit/domain/errors';
import type { Pool } from 'pg';
import { normalEmail } from './email-address.ts';
import { beginAttempt, forgetAttempts } from './failed-attempts.ts';
import { verifyPassword } from './password.ts';

/** Is this the person's password? A wrong one counts as a failed sign-in; LimitExceeded SIGN_IN_LOCKED after too many. */
export async function provePassword(pool: Pool, email: string, password: string): Promise<boolean> {
  const seconds = await beginAttempt(pool, email);
  if (seconds !== null) throw new LimitExceeded('SIGN_IN_LOCKED', { seconds });
  const { rows } = await pool.query<{ password: string | null }>(
    `SELECT a.password FROM app_user u JOIN account a ON a.user_id = u.id AND a.provider_id = 'credential'
     WHERE u.email = $1 AND u.disabled_at IS NULL`,
    [normalEmail(email)],
  );
  const kept = rows[0]?.password;
  const right = kept ? await verifyPassword({ hash: kept, password }) : false;
  if (right) await forgetAttempts(pool, email);
  return right;
}
