import { Pool, TypeOverrides } from 'pg';
import type { Actor } from '../actor.ts';
import { admittedRequest } from './admitted-requests.ts';
import { inOurWords } from './auth-answer.ts';
import { createUser, type NewUser } from './create-user.ts';
import { identifyActor, type RequestHeaders } from './identify-actor.ts';
import { requireStrongSecret } from './identity-secret.ts';
import type { OidcSettings } from './oidc.ts';
import { provePassword } from './prove-password.ts';
import { sessionTokenReader } from './session-cookie.ts';
import { signInLibrary } from './sign-in-library.ts';
import type { SignInLog } from './sign-in-log.ts';

export interface IdentitySettings {
  /** Database url of the role sujarit_identity. */
  url: string;
  /** Signs the cookies and encrypts second factors; production refuses a weak one. */
  secret: string;
  /** Address of the API, such as https://api.example.go.th. */
  baseUrl: string;
  /** Origins of the apps. */
  trustedOrigins: string[];
  production: boolean;
  oidc?: OidcSettings | null;
  log?: SignInLog;
  /** Told what the sign-in library could not do; standard error unless given. */
  fault?: (message: string, cause: unknown) => void;
  connections?: number;
  /** Bound on sign-ins from one client address within a minute; default 100. */
  signInsPerMinute?: number;
}

export interface Identity {
  /** Answers a request to /auth/*. The header x-sujarit-client-address must hold the client's address. */
  handler(request: Request): Promise<Response>;
  identifyActor(headers: RequestHeaders): Promise<Actor | null>;
  /** Adds a person and returns the id; InvalidInput for a weak password, Conflict EMAIL_TAKEN. */
  createUser(user: NewUser): Promise<string>;
  /** The id of the person with this e-mail address, disabled or not. */
  userOfEmail(email: string): Promise<string | null>;
  /** Is this the person's password? Counts and locks like a sign-in. */
  provePassword(email: string, password: string): Promise<boolean>;
  readonly trustedOrigins: ReadonlySet<string>;
  readonly log: SignInLog;
  close(): Promise<void>;
}

/** Opens sign-in on its own database role. The library speaks to PostgreSQL itself (Kysely on a pg pool): Prisma's client stays behind the tenant module. */
export function openIdentity(settings: IdentitySettings): Identity {
  const {
    url,
    secret,
    baseUrl,
    production,
    connections = 10,
    log = () => undefined,
    fault = toStandardError,
  } = settings;
  requireStrongSecret(secret, production);
  const pool = new Pool({ connectionString: url, max: connections, types: countsAsNumbers() });
  pool.on('error', (error) => pool.ending || fault('an idle connection to the database broke', error));
  const trustedOrigins = new Set([
    new URL(baseUrl).origin,
    ...settings.trustedOrigins.map((origin) => new URL(origin).origin),
  ]);
  const library = signInLibrary({ ...settings, pool, log, fault, trustedOrigins });
  const reader = { pool, production, readSessionToken: sessionTokenReader(secret, production) };

  return {
    async handler(request) {
      const admitted = await admittedRequest(request, forwardedBy(request, trustedOrigins, baseUrl));
      return admitted instanceof Response ? admitted : inOurWords(await library(admitted));
    },
    identifyActor: (headers) => identifyActor(headers, reader),
    createUser: (user) => createUser(pool, user),
    async userOfEmail(email) {
      const { rows } = await pool.query<{ id: string }>('SELECT id FROM app_user WHERE email = lower(trim($1))', [
        email,
      ]);
      return rows[0]?.id ?? null;
    },
    provePassword: (email, password) => provePassword(pool, email, password),
    trustedOrigins,
    log,
    close: () => pool.end(),
  };
}

/** The request's headers, with the public address it came by: the trusted origin it names (an app's), or the API's own. */
function forwardedBy(request: Request, trustedOrigins: ReadonlySet<string>, baseUrl: string): Headers {
  const headers = new Headers(request.headers);
  const origin = headers.get('origin');
  const { host, protocol } = new URL(origin && trustedOrigins.has(origin) ? origin : baseUrl);
  headers.set('x-forwarded-host', host);
  headers.set('x-forwarded-proto', protocol.slice(0, -1));
  return headers;
}

function toStandardError(message: string, cause: unknown): void {
  process.stderr.write(`sign-in: ${message} ${cause instanceof Error ? cause.stack : ''}\n`);
}

/** The library adds seconds to the moment of a count: as text, pg's way with int8, the wait would come out as centuries. */
function countsAsNumbers(): TypeOverrides {
  const types = new TypeOverrides();
  types.setTypeParser(20, Number);
  return types;
}
