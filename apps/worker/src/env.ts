import { deliveryEnv, deliveryProblems } from '@sujarit/storage/delivery-env';
import { storageEnv, storageProblems } from '@sujarit/storage/storage-env';
import { z } from 'zod';

const postgres = z.url({ protocol: /^postgres(ql)?$/ });

/** Everything the worker takes from its environment. */
export const envSchema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  DATABASE_URL: postgres.describe('as the role sujarit_app'),
  DATABASE_CONNECTIONS: z.coerce.number().int().min(2).max(200).default(6).describe('units of work that run at once'),
  QUEUE_DATABASE_URL: postgres.optional().describe('as the role sujarit_queue; the queue, where no REDIS_URL is set'),
  REDIS_URL: z
    .url({ protocol: /^rediss?$/ })
    .optional()
    .describe('the queue of a cluster'),
  QUEUE_PREFIX: z
    .string()
    .regex(/^[\w-]+$/)
    .default('sujarit')
    .describe('first part of the names of keys in Redis'),
  WORKER_PORT: z.coerce.number().int().min(0).max(65535).default(4001).describe('health and metrics'),
  JOB_LOCK_SECONDS: z.coerce
    .number()
    .min(1)
    .max(600)
    .default(30)
    .describe('after which the job of a killed worker is taken up again'),
  STOP_SECONDS: z.coerce
    .number()
    .min(0)
    .max(600)
    .default(10)
    .describe('given to running jobs when the worker is told to stop'),
  SOFFICE_PATH: z
    .string()
    .default('soffice')
    .describe(
      "LibreOffice's program, which opens .doc, .xls, .rtf, .odt and .ods; without it they are refused with advice",
    ),
  ...storageEnv,
  ...deliveryEnv,
  ADMIN_ORIGIN: z.url().default('http://localhost:3000').describe('where the links of mail to local authorities lead'),
  ROLLUP_ORIGIN: z.url().default('http://localhost:3001').describe('where the links of mail to offices lead'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe('the mail server; without one no mail is sent'),
  MAIL_FROM: z.string().min(3).optional().describe('sender of mail: an address, or a name with an address'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url().optional().describe('where traces are sent'),
  DEMO_TODAY: z.iso.date().optional().describe("the demo's day; refused in production"),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export type Env = z.infer<typeof envSchema>;

/** Passwords of examples and demos, which nobody may run a real installation with. */
const defaultPassword = /^(|postgres|password|sujarit.*|change-?me.*|(app|queue|demo|dev|test|example)-.*)$/;

const checked = envSchema.superRefine((env, problems) => {
  const problem = (name: keyof Env, message: string) => problems.addIssue({ code: 'custom', path: [name], message });
  for (const { path, message } of [...storageProblems(env), ...deliveryProblems(env)]) problem(path[0], message);
  if (!env.REDIS_URL && !env.QUEUE_DATABASE_URL) problem('QUEUE_DATABASE_URL', 'needed where no REDIS_URL is set');
  if (env.SMTP_URL && !env.MAIL_FROM) problem('MAIL_FROM', 'needed with SMTP_URL');
  if (env.MAIL_FROM && !env.SMTP_URL) problem('SMTP_URL', 'needed with MAIL_FROM');
  if (env.NODE_ENV !== 'production') return;
  if (env.DEMO_TODAY) problem('DEMO_TODAY', 'not in production');
  for (const name of ['ADMIN_ORIGIN', 'ROLLUP_ORIGIN'] as const) {
    if (env.SMTP_URL && !env[name].startsWith('https://')) problem(name, 'in production, links of mail lead to https');
  }
  for (const name of ['DATABASE_URL', 'QUEUE_DATABASE_URL'] as const) {
    const url = URL.parse(env[name] ?? '');
    if (url && defaultPassword.test(decodeURIComponent(url.password))) {
      problem(name, 'a default password is not for production');
    }
  }
});

/** The checked environment, or one text that names every problem. An empty variable counts as not set. */
export function parseEnv(source: Record<string, string | undefined>): { env: Env } | { problems: string } {
  const stated = Object.fromEntries(Object.entries(source).filter(([, value]) => value));
  const parsed = checked.safeParse(stated);
  return parsed.success ? { env: parsed.data } : { problems: z.prettifyError(parsed.error) };
}

/** Reads the environment; every problem is named at once, on standard error, with exit code 2. */
export function readEnv(): Env {
  const read = parseEnv(process.env);
  if ('env' in read) return read.env;
  process.stderr.write(`${read.problems}\n`);
  process.exit(2);
}
