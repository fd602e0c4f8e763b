import type { Pool } from 'pg';

/** Marks the session of a token as one in which a second factor was given; the person's sessions of a password alone end. */
export async function giveSecondFactor(pool: Pool, token: string): Promise<void> {
  await pool.query(
    `WITH given AS (UPDATE app_session SET second_factor = true WHERE token = $1 RETURNING id, user_id)
     DELETE FROM app_session s USING given WHERE s.user_id = given.user_id AND s.id <> given.id AND NOT s.second_factor`,
    [token],
  );
}
