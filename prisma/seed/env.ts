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

/** What the nation's seed needs. */
const nationSchema = z.object({ DATABASE_URL: envSchema.shape.DATABASE_URL });

export const readSeedEnv = (): SeedEnv => read(envSchema);
export const readNationEnv = (): z.infer<typeof nationSchema> => read(nationSchema);

/** Reads the environment; every problem is named at once, on standard error, with exit code 2. */
function read<Schema extends z.ZodType>(schema: Schema): z.infer<Schema> {
  const parsed = schema.safeParse(process.env);
  if (parsed.success) return parsed.data;
  process.stderr.write(`${z.prettifyError(parsed.error)}\n`);
  process.exit(2);
}
