import { deliveryUrl } from '@sujarit/storage/delivery-env';
import { storageEnv, storageProblems } from '@sujarit/storage/storage-env';
import { z } from 'zod';

/** Everything the API takes from its environment. */
export const envSchema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  API_PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).describe('as the role sujarit_app'),
  DATABASE_CONNECTIONS: z.coerce.number().int().min(1).max(200).default(10),
  IDENTITY_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).describe('as the role sujarit_identity'),
  AUTH_SECRET: z.string().min(32),
  API_ORIGIN: z.url().default('http://localhost:4000'),
  ADMIN_ORIGIN: z.url().default('http://localhost:3000'),
  ROLLUP_ORIGIN: z.url().default('http://localhost:3001'),
  TRUSTED_PROXIES: z.string().default('loopback').describe('addresses whose x-forwarded-for is believed'),
  ...storageEnv,
  DELIVERY_URL: deliveryUrl,
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_SECOND_FACTOR: z.stringbool().default(false).describe('the issuer asks for a second factor itself'),
  SIGN_INS_PER_MINUTE: z.coerce.number().int().min(1).max(10_000).default(100).describe('from one client address'),
  MAILBOX_SHOWN: z.stringbool().default(false).describe('shows the operator the mail that no server sends'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url().optional(),
  DEMO_TODAY: z.iso.date().optional().describe("the demo's day; refused in production"),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

const checked = envSchema.superRefine((env, problems) => {
  for (const problem of storageProblems(env)) problems.addIssue({ code: 'custom', ...problem });
  if (env.NODE_ENV !== 'production') return;
  if (env.DEMO_TODAY) problems.addIssue({ code: 'custom', path: ['DEMO_TODAY'], message: 'not in production' });
  if (env.MAILBOX_SHOWN) problems.addIssue({ code: 'custom', path: ['MAILBOX_SHOWN'], message: 'not in production' });
  if (/^(demo|dev|test)-/.test(env.AUTH_SECRET)) {
    problems.addIssue({ code: 'custom', path: ['AUTH_SECRET'], message: 'a default secret is not for production' });
  }
});

export type Env = z.infer<typeof envSchema>;

/** Reads the environment, an empty variable as one that is not set; every problem is named at once, on standard error, with exit code 2. */
export function readEnv(): Env {
  const stated = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
  const parsed = checked.safeParse(stated);
  if (parsed.success) return parsed.data;
  process.stderr.write(`${z.prettifyError(parsed.error)}\n`);
  process.exit(2);
}
