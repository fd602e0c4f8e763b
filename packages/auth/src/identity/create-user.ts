import { randomUUID } from 'node:crypto';
import { Conflict, InvalidInput } from '@sujarit/domain/errors';
import { DatabaseError, type Pool } from 'pg';
import { normalEmail } from './email-address.ts';
import { hashPassword, passwordProblem } from './password.ts';

export interface NewUser {
  id?: string;
  name: string;
  email: string;
  /** null: a person who signs in by OIDC only, or not at all. */
  password: string | null;
  /** Demo accounts are refused in production. */
  demo?: boolean;
}

/** Adds a person who may sign in, and returns the id. InvalidInput for a weak password (demo passwords are public: only their length counts), Conflict EMAIL_TAKEN. */
export async function createUser(
  pool: Pool,
  { id = randomUUID(), name, email, password, demo = false }: NewUser,
): Promise<string> {
  const problem = password === null ? null : passwordProblem(password, email);
  if (problem && !(demo && problem === 'WEAK_PASSWORD'))
    throw new InvalidInput(problem, [{ field: 'password', code: problem }]);
  const passwordHash = password === null ? null : await hashPassword(password);
  try {
    await pool.query(
      `WITH person AS (
         INSERT INTO app_user (id, name, email, email_verified, demo, updated_at) VALUES ($1, $2, $3, true, $4, now()) RETURNING id)
       INSERT INTO account (id, user_id, account_id, provider_id, password, updated_at)
       SELECT $5, id, id, 'credential', $6, now() FROM person WHERE $6::text IS NOT NULL`,
      [id, name.trim(), normalEmail(email), demo, randomUUID(), passwordHash],
    );
  } catch (error) {
    if (error instanceof DatabaseError && error.constraint === 'app_user_email_key') throw new Conflict('EMAIL_TAKEN');
    throw error;
  }
  return id;
}
