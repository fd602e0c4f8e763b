import { storageEnv, storageProblems } from '@sujarit/storage/storage-env';
import { z } from 'zod';

/** What the demo seed needs. */
export const envSchema = z
  .object({
    DATABASE_URL: z
      .url({ protocol: /^postgres(ql)?$/ })
      .describe('owner of the database, a superuser: bulk rows are written without triggers'),
    IDENTITY_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).describe('role sujarit_identity'),
    ...storageEnv,
  })
  .superRefine((env, context) => {
    for (const problem of storageProblems(env)) context.addIssue({ code: 'custom', ...problem });
  });

export type SeedEnv = z.infer<typeof envSchema>;

/** Reads the environment; every problem is named at once, on standard error, with exit code 2. */
export function readSeedEnv(): SeedEnv {
  const parsed = envSchema.safeParse(process.env);
  if (parsed.success) return parsed.data;
  process.stderr.write(`${z.prettifyError(parsed.error)}\n`);
  process.exit(2);
}
