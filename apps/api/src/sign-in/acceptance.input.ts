import type { Acceptance } from '@sujarit/auth/identity/accept-invitation';
import { InvalidInput } from '@sujarit/domain/errors';
import { z } from 'zod';

const acceptance = z.object({
  token: z.string().min(1).max(200),
  name: z.string().max(200).default(''),
  password: z.string().max(500).nullable().default(null),
});

/** The body of POST /auth/accept-invitation; InvalidInput names each field that cannot be read. */
export function readAcceptance(body: unknown): Acceptance {
  const parsed = acceptance.safeParse(typeof body === 'string' ? parsedJson(body) : null);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path }) => ({ field: path.join('.'), code: 'INVALID' }));
  throw new InvalidInput('INVALID_INPUT', problems);
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
