import type { Pool } from 'pg';
import { normalEmail } from './email-address.ts';

/** Wrong passwords or codes in a row for one e-mail address, and how long it is then locked. */
const lockOut = { failures: 8, minutes: 15 } as const;

/**
 * Counts an attempt before it is tried, so that attempts at the same time cannot slip past the limit; a right one forgets the count.
 * Returns the seconds still to wait, or null when the attempt may be tried. Known and unknown addresses are counted alike.
 */
export async function beginAttempt(pool: Pool, email: string): Promise<number | null> {
  const { rows } = await pool.query<{ wait: number | null }>(
    `WITH before AS (SELECT locked_until FROM sign_in_failure WHERE email = $1 AND locked_until > now()),
     counted AS (
       INSERT INTO sign_in_failure AS f (email, failures, updated_at)
       SELECT $1, 1, now() WHERE NOT EXISTS (SELECT 1 FROM before)
       ON CONFLICT (email) DO UPDATE SET
         failures = CASE WHEN f.updated_at < now() - $3 * interval '1 minute' THEN 1 ELSE f.failures + 1 END,
         locked_until = CASE
           WHEN f.locked_until > now() THEN f.locked_until
           WHEN f.updated_at >= now() - $3 * interval '1 minute' AND f.failures + 1 >= $2 THEN now() + $3 * interval '1 minute'
         END,
         updated_at = now()
       RETURNING failures, locked_until)
     SELECT ceil(extract(epoch FROM locked_until - now()))::int AS wait FROM before
     UNION ALL SELECT ceil(extract(epoch FROM locked_until - now()))::int FROM counted WHERE failures > $2`,
    [normalEmail(email), lockOut.failures, lockOut.minutes],
  );
  return rows[0]?.wait ?? null;
}

/** Forgets the count after a right password or code, and with it the counts that have long lapsed. */
export async function forgetAttempts(pool: Pool, email: string): Promise<void> {
  await pool.query(`DELETE FROM sign_in_failure WHERE email = $1 OR updated_at < now() - interval '1 day'`, [
    normalEmail(email),
  ]);
}
