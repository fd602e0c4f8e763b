import type { ApolloServerPlugin } from '@apollo/server';
import type { ApiContext } from './context.ts';

export interface Tracing {
  plugin: ApolloServerPlugin<ApiContext>;
  /** Sends what is left. */
  stop(): Promise<void>;
}

/** One span per GraphQL operation, below the caller's own where it names one, sent by OTLP over HTTP. Loaded only where an endpoint is set. */
export async function startTracing(endpoint: string): Promise<Tracing> {
  const [{ NodeSDK }, { OTLPTraceExporter }, { context, propagation, SpanKind, SpanStatusCode, trace }] =
    await Promise.all([
      import('@opentelemetry/sdk-node'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/api'),
    ]);
  const url = `${endpoint.replace(/\/$/, '')}/v1/traces`;
  const sdk = new NodeSDK({ serviceName: 'sujarit-api', traceExporter: new OTLPTraceExporter({ url }) });
  sdk.start();
  const tracer = trace.getTracer('sujarit-api');

  const plugin: ApolloServerPlugin<ApiContext> = {
    async requestDidStart({ request, contextValue }) {
      const headers = Object.fromEntries(request.http?.headers ?? []);
      const caller = propagation.extract(context.active(), headers);
      const span = tracer.startSpan('graphql', { kind: SpanKind.SERVER }, caller);
      return {
        async willSendResponse({ operationName, operation, response }) {
          span.updateName(`${operation?.operation ?? 'invalid'} ${operationName ?? 'anonymous'}`);
          span.setAttributes({
            'graphql.operation.name': operationName ?? 'anonymous',
            'graphql.operation.type': operation?.operation ?? 'invalid',
            'sujarit.request_id': contextValue.requestId,
            'sujarit.role': contextValue.actor?.workplace?.role ?? 'NONE',
            'sujarit.queries': contextValue.tally.queries,
          });
          const failed = response.body.kind === 'single' && response.body.singleResult.errors !== undefined;
          if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
          span.end();
        },
      };
    },
  };
  return { plugin, stop: () => sdk.shutdown() };
}
