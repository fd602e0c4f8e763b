import { delimiter } from 'node:path';
import { z } from 'zod';

/** What the migration command needs. */
export const envSchema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).describe('owner of the database, may create roles'),
  APP_DB_PASSWORD: z.string().min(12).describe('password of the role sujarit_app'),
  IDENTITY_DB_PASSWORD: z.string().min(12).describe('password of the role sujarit_identity'),
  QUEUE_DB_PASSWORD: z.string().min(12).describe('password of the role sujarit_queue'),
});

const commandSchema = envSchema.pick({ DATABASE_URL: true });

/** Reads the environment of the migration. */
export function readMigrateEnv(): z.infer<typeof envSchema> {
  return read(envSchema);
}

/** Reads the environment of the operator's commands: DATABASE_URL, as the role sujarit_app. */
export function readCommandEnv(): z.infer<typeof commandSchema> {
  return read(commandSchema);
}

/** Every problem is named at once, on standard error, with exit code 2. */
function read<Schema extends z.ZodType>(schema: Schema): z.infer<Schema> {
  const parsed = schema.safeParse(process.env);
  if (parsed.success) return parsed.data;
  process.stderr.write(`${z.prettifyError(parsed.error)}\n`);
  process.exit(2);
}

/** The environment of the client's generation: this process's, with a few variables of its own. `binaries` comes first on the path. */
export function generateEnv(binaries: string, own: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...own, PATH: `${binaries}${delimiter}${process.env.PATH}` };
}
