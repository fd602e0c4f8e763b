import type { Server } from 'node:http';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type RequestHandler } from 'express';
import { pino } from 'pino';
import { builtFiles } from './built-files.ts';
import { healthz, readyz } from './health.ts';
import type { HostContext } from './load-context.ts';
import { requestLog } from './request-log.ts';
import { requireSameOrigin } from './same-origin.ts';
import { securityHeaders } from './security-headers.ts';

/** The development server in front of an app that is not built: vite's middlewares and its loader of the build. */
export interface DevServer {
  middlewares: RequestHandler;
  loadBuild: () => Promise<ServerBuild>;
  close: () => Promise<void>;
}

export interface HostSettings {
  appName: string;
  port: number;
  /** folder of the built browser files, absolute */
  clientFolder: string;
  /** loads the built server bundle; not called when `dev` is given */
  build: () => Promise<ServerBuild>;
  dev?: DevServer | undefined;
  env: {
    NODE_ENV: 'development' | 'test' | 'production';
    API_URL: string;
    PUBLIC_ORIGIN: string;
    TRUSTED_PROXY_HOPS: number;
    LOG_LEVEL: string;
  };
}

export interface RunningHost {
  /** stops taking requests, lets running ones end (10 s), then resolves */
  stop: () => Promise<void>;
}

const STOP_WAIT_MS = 10_000;

/** Starts the HTTP server of one Remix app; stops it cleanly on SIGTERM and SIGINT. */
export async function startHost(settings: HostSettings): Promise<RunningHost> {
  const { env, dev } = settings;
  const logger = pino({ name: settings.appName, level: env.LOG_LEVEL });
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', env.TRUSTED_PROXY_HOPS);
  app.use(requestLog(logger));
  app.get('/healthz', healthz);
  app.get('/readyz', readyz(env.API_URL));
  if (!dev) app.use(builtFiles(settings.clientFolder));
  app.use(securityHeaders({ https: env.PUBLIC_ORIGIN.startsWith('https:'), dev: dev !== undefined }));
  app.use(asHandler(compression()));
  if (dev) app.use(dev.middlewares);
  app.use(requireSameOrigin(env.PUBLIC_ORIGIN));
  app.all('*', remixHandler(settings, dev ? dev.loadBuild : await settings.build()));

  const server = await listen(app, settings.port);
  logger.info({ origin: env.PUBLIC_ORIGIN, port: settings.port }, 'listening');
  const stop = stopper(server, dev);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      logger.info({ signal }, 'stopping');
      stop().then(() => process.exit(0));
    });
  }
  return { stop };
}

function remixHandler(settings: HostSettings, build: ServerBuild | (() => Promise<ServerBuild>)): RequestHandler {
  const handler = createRequestHandler({
    build,
    mode: settings.env.NODE_ENV,
    getLoadContext: (req, res): HostContext => ({
      nonce: res.locals.nonce as string,
      requestId: String(req.id),
      clientAddress: req.ip ?? '',
      log: req.log,
    }),
  });
  return asHandler(handler);
}

/** Handlers of libraries that bring the types of another major of express than the one that runs them. */
function asHandler(handler: unknown): RequestHandler {
  return handler as RequestHandler;
}

function listen(app: express.Express, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = app.listen(port, () => resolve(server));
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(taken ? new Error(`Port ${port} is taken: stop what uses it, or state another port.`) : error);
    });
  });
}

function stopper(server: Server, dev: DevServer | undefined): () => Promise<void> {
  let stopping: Promise<void> | undefined;
  return () => {
    stopping ??= new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), STOP_WAIT_MS).unref();
    }).then(() => dev?.close());
    return stopping;
  };
}
