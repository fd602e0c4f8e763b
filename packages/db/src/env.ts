import { z } from 'zod';

/** What the migration command needs. */
export const envSchema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).describe('owner of the database, may create roles'),
  APP_DB_PASSWORD: z.string().min(12).describe('password of the role sujarit_app'),
  IDENTITY_DB_PASSWORD: z.string().min(12).describe('password of the role sujarit_identity'),
  QUEUE_DB_PASSWORD: z.string().min(12).describe('password of the role sujarit_queue'),
});

/** Reads the environment; every problem is named at once, on standard error, with exit code 2. */
export function readMigrateEnv(): z.infer<typeof envSchema> {
  const parsed = envSchema.safeParse(process.env);
  if (parsed.success) return parsed.data;
  process.stderr.write(`${z.prettifyError(parsed.error)}\n`);
  process.exit(2);
}
