import { expect, test } from 'vitest';
import { z } from 'zod';
import { cookieName, hostEnvFields, readEnv } from './env-reader.ts';

const schema = z.object({
  ...hostEnvFields,
  ADMIN_PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  SESSION_COOKIE_NAME: cookieName.default('sujarit_admin'),
});

test('an empty environment serves one machine', () => {
  expect(readEnv(schema, { ADMIN_PORT: '' })).toMatchObject({ NODE_ENV: 'development', ADMIN_PORT: 3000 });
});

test('every problem is named at once', () => {
  const wrong = { NODE_ENV: 'production', ADMIN_PORT: '99999', SESSION_COOKIE_NAME: 'a b', API_URL: 'nowhere' };
  expect(() => readEnv(schema, wrong)).toThrow(/ADMIN_PORT[\s\S]*SESSION_COOKIE_NAME[\s\S]*PUBLIC_ORIGIN/);
  expect(() => readEnv(schema, wrong)).toThrow(/API_URL/);
});
