import { createServer, type Server } from 'node:http';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import type { Identity } from '@sujarit/auth/identity/open-identity';
import { countQueries } from '@sujarit/db/query-count';
import type { Database } from '@sujarit/db/tenant-unit';
import type { Storage } from '@sujarit/storage/open-storage';
import express, { type Express } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { ApiContext } from './context.ts';
import { formatFault } from './errors.ts';
import { fileRoutes } from './files/files.routes.ts';
import { openMetrics } from './metrics.ts';
import { operationLog } from './plugins/operation-log.ts';
import { operationUnit } from './plugins/operation-unit.ts';
import { PersistedDocuments } from './plugins/persisted-documents.ts';
import { requestIdNow, withRequestId } from './request-id.ts';
import { schema } from './schema/schema.ts';
import { signInRoutes } from './sign-in/sign-in.routes.ts';

export interface ApiParts {
  database: Database;
  identity: Identity;
  storage: Storage;
  /** Today in Thailand, ISO. */
  today: () => string;
  /** Mail is not sent but shown to the operator. */
  mailbox: boolean;
  /** Where the pages of the local authorities are. */
  adminOrigin: string;
  /** Where finished files may be sent: host and folder, null where no place is set. */
  deliveryPlace: string | null;
  log: Logger;
  production: boolean;
  trustedProxies: string;
  /** Spans of operations, where traces are kept. */
  tracing?: ApolloServerPlugin<ApiContext>;
}

const largestGraphqlBody = '256kb';

/** The API as an HTTP server, not yet listening: GraphQL, files, sign-in, health and metrics. */
export async function createApi(parts: ApiParts): Promise<{ server: Server; apollo: ApolloServer<ApiContext> }> {
  const app = express();
  const server = createServer(app);
  const metrics = openMetrics();
  const persisted = new PersistedDocuments(new URL('../persisted', import.meta.url));
  const apollo = new ApolloServer<ApiContext>({
    schema,
    introspection: !parts.production,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: parts.production,
    persistedQueries: { cache: persisted },
    formatError: (formatted, error) => formatFault(formatted, error, requestIdNow()),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer: server }),
      operationLog(parts.log, metrics),
      operationUnit(parts.database, schema, persisted),
      ...(parts.tracing ? [parts.tracing] : []),
    ],
  });
  await apollo.start();

  app.set('trust proxy', parts.trustedProxies);
  app.disable('x-powered-by');
  // nothing asks again for what it has: every answer would be hashed in vain
  app.disable('etag');
  app.use(helmet());
  app.use(withRequestId);
  mountHealth(app, parts, metrics.registry);
  app.use('/auth', signInRoutes(parts));
  app.use('/files', fileRoutes(parts));
  app.use('/graphql', express.json({ limit: largestGraphqlBody }), (_request, response, next) => {
    const tally = { queries: 0 };
    response.locals.tally = tally;
    countQueries(tally, next);
  });
  app.use(
    '/graphql',
    expressMiddleware(apollo, {
      context: async ({ req, res }) =>
        new ApiContext({
          actor: await parts.identity.identifyActor(req.headers),
          requestId: requestIdNow(),
          address: req.ip ?? '',
          today: parts.today(),
          mailbox: parts.mailbox,
          adminOrigin: parts.adminOrigin,
          deliveryPlace: parts.deliveryPlace,
          tally: res.locals.tally,
        }),
    }),
  );
  return { server, apollo };
}

function mountHealth(app: Express, parts: ApiParts, registry: ReturnType<typeof openMetrics>['registry']): void {
  app.get('/healthz', (_request, response) => {
    response.type('text/plain').send('ok');
  });
  app.get('/readyz', async (_request, response) => {
    const ready = await parts.database.ping().then(
      () => true,
      () => false,
    );
    response
      .status(ready ? 200 : 503)
      .type('text/plain')
      .send(ready ? 'ready' : 'database does not answer');
  });
  app.get('/metrics', async (_request, response) => {
    response.type(registry.contentType).send(await registry.metrics());
  });
}
