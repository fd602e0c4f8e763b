import { z } from 'zod';

/** Fields every Remix app reads from the environment; each app adds its own port. */
export const hostEnvFields = {
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  API_URL: z.url().default('http://127.0.0.1:4000'),
  PUBLIC_ORIGIN: z.url().optional(),
  OIDC_ISSUER: z.url().optional(),
  TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(5).default(0),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
};

/** Fields that production has to state: their defaults only serve one machine. */
const STATED_IN_PRODUCTION = ['API_URL', 'PUBLIC_ORIGIN'] as const;

/** A cookie name browsers and the API's mapping both accept. */
export const cookieName = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/, 'letters, digits, - and _ only');

/**
 * Reads an environment by a zod schema. Throws one Error that names every problem at once;
 * in production also the settings that were left to their defaults.
 */
export function readEnv<Schema extends z.ZodObject>(
  schema: Schema,
  source: Record<string, string | undefined>,
): z.infer<Schema> {
  const stated = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = schema.safeParse(stated);
  const problems = parsed.success ? [] : parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`);
  if (stated.NODE_ENV === 'production') {
    for (const name of STATED_IN_PRODUCTION) {
      if (stated[name] === undefined) problems.push(`${name}: must be stated in production`);
    }
  }
  if (!parsed.success || problems.length > 0) {
    throw new Error(`The environment has ${problems.length} problem(s):\n  - ${problems.join('\n  - ')}`);
  }
  return parsed.data;
}
