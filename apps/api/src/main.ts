import type { AddressInfo } from 'node:net';
import { openIdentity } from '@sujarit/auth/identity/open-identity';
import { openDatabase } from '@sujarit/db/tenant-unit';
import { deliveryPlace } from '@sujarit/storage/delivery-env';
import { openStorage } from '@sujarit/storage/open-storage';
import { storageSettings } from '@sujarit/storage/storage-env';
import { pino } from 'pino';
import { openClock } from './clock.ts';
import { type Env, readEnv } from './env.ts';
import { createApi } from './server.ts';

const env = readEnv();
const log = pino({ name: 'api', level: env.LOG_LEVEL });

try {
  const stop = await start(env);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, async () => {
      log.info({ signal }, 'stopping');
      await stop();
      log.info('stopped');
      process.exit(0);
    });
  }
} catch (err) {
  log.fatal({ err }, 'the API did not start');
  process.exit(1);
}

/** Opens everything and listens; the answer takes nothing new, lets what runs come to its end, and closes everything. */
async function start(settings: Env): Promise<() => Promise<void>> {
  const production = settings.NODE_ENV === 'production';
  const tracing = settings.OTEL_EXPORTER_OTLP_ENDPOINT
    ? await (await import('./tracing.ts')).startTracing(settings.OTEL_EXPORTER_OTLP_ENDPOINT)
    : null;
  const database = openDatabase(settings.DATABASE_URL, { connections: settings.DATABASE_CONNECTIONS });
  const identity = openIdentity({
    url: settings.IDENTITY_DATABASE_URL,
    secret: settings.AUTH_SECRET,
    baseUrl: settings.API_ORIGIN,
    trustedOrigins: [settings.ADMIN_ORIGIN, settings.ROLLUP_ORIGIN],
    production,
    oidc: oidcOf(settings),
    signInsPerMinute: settings.SIGN_INS_PER_MINUTE,
    log: (event) => log.info(event, 'sign-in'),
    fault: (message, cause) => log.error({ err: cause }, message),
  });
  const { server, apollo } = await createApi({
    database,
    identity,
    storage: openStorage(storageSettings(settings)),
    today: openClock(settings.DEMO_TODAY),
    mailbox: settings.MAILBOX_SHOWN,
    adminOrigin: settings.ADMIN_ORIGIN,
    deliveryPlace: deliveryPlace(settings.DELIVERY_URL),
    log,
    production,
    trustedProxies: settings.TRUSTED_PROXIES,
    ...(tracing ? { tracing: tracing.plugin } : {}),
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.API_PORT, resolve);
  });
  log.info({ port: (server.address() as AddressInfo).port }, 'listening');
  return async () => {
    await apollo.stop();
    await Promise.all([identity.close(), database.close(), tracing?.stop()]);
  };
}

function oidcOf(settings: Env) {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = settings;
  return issuer && clientId && clientSecret
    ? { issuer, clientId, clientSecret, secondFactor: settings.OIDC_SECOND_FACTOR }
    : null;
}
