import { cookieName, hostEnvFields, readEnv } from '@sujarit/remix-host/env-reader';
import { z } from 'zod';

export const envSchema = z.object({
  ...hostEnvFields,
  ADMIN_PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  SESSION_COOKIE_NAME: cookieName.default('sujarit_admin'),
});

const read = readEnv(envSchema, process.env);

/** The settings of this app; the public origin is this machine's when none is stated. */
export const env = { ...read, PUBLIC_ORIGIN: read.PUBLIC_ORIGIN ?? `http://localhost:${read.ADMIN_PORT}` };
