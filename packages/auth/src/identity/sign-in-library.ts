import { betterAuth } from 'better-auth';
import { isAPIError } from 'better-auth/api';
import { twoFactor } from 'better-auth/plugins';
import type { Pool } from 'pg';
import { clientAddressHeader } from './client-address.ts';
import {
  accountTable,
  rateLimitTable,
  sessionTable,
  twoFactorTables,
  userTable,
  verificationTable,
} from './identity-tables.ts';
import { type OidcSettings, oidcPlugin } from './oidc.ts';
import { hashPassword, passwordLength, verifyPassword } from './password.ts';
import { sessionAdmission } from './session-admission.ts';
import { cookiePrefix } from './session-cookie.ts';
import { sessionLife } from './session-life.ts';
import type { SignInLog } from './sign-in-log.ts';
import { signInRules } from './sign-in-rules.ts';

export interface LibrarySettings {
  pool: Pool;
  secret: string;
  baseUrl: string;
  trustedOrigins: ReadonlySet<string>;
  production: boolean;
  oidc?: OidcSettings | null;
  log: SignInLog;
  fault: (message: string, cause: unknown) => void;
  signInsPerMinute?: number;
}

/** better-auth, set up for the house: what it may do is said here, what the house adds is in its own files. */
export function signInLibrary(settings: LibrarySettings): (request: Request) => Promise<Response> {
  const { pool, secret, baseUrl, production, oidc = null, log, fault, signInsPerMinute = 100 } = settings;
  const trustedOrigins = [...settings.trustedOrigins];
  const minute = (max: number) => ({ window: 60, max });
  const auth = betterAuth({
    appName: 'Sujarit',
    basePath: '/auth',
    baseURL: { allowedHosts: trustedOrigins.map((origin) => new URL(origin).host), fallback: baseUrl },
    trustedOrigins,
    secret,
    database: pool,
    user: userTable,
    session: {
      ...sessionTable,
      expiresIn: sessionLife.most,
      disableSessionRefresh: true,
      freshAge: 0,
    },
    account: {
      ...accountTable,
      encryptOAuthTokens: true,
      accountLinking: { enabled: true, trustedProviders: ['oidc'], requireLocalEmailVerified: false },
    },
    verification: verificationTable,
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.least,
      maxPasswordLength: passwordLength.most,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    rateLimit: {
      ...rateLimitTable,
      enabled: true,
      storage: 'database',
      ...minute(300),
      customRules: {
        '/get-session': false,
        '/sign-in/*': minute(signInsPerMinute),
        '/two-factor/*': minute(signInsPerMinute),
        '/change-password': minute(10),
      },
    },
    databaseHooks: { session: sessionAdmission(pool, { production, oidcSecondFactor: oidc?.secondFactor ?? false }) },
    plugins: [
      twoFactor({ issuer: 'Sujarit', schema: twoFactorTables, allowPasswordless: true }),
      signInRules(pool, log),
      ...(oidc ? [oidcPlugin(oidc)] : []),
    ],
    advanced: {
      cookiePrefix,
      useSecureCookies: production,
      trustedProxyHeaders: true,
      disableCSRFCheck: false,
      disableOriginCheck: false,
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
    },
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message, ...rest) => fault(message, rest[0]) },
    onAPIError: { onError: (error) => (isAPIError(error) ? undefined : fault('sign-in', error)) },
  });
  return auth.handler;
}
