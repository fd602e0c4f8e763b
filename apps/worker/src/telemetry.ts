import type { Telemetry } from 'bullmq';

export interface Tracing {
  telemetry: Telemetry;
  stop(): Promise<void>;
}

/** Traces of jobs, sent by OTLP over HTTP; loaded only where an endpoint is set. */
export async function startTracing(endpoint: string): Promise<Tracing> {
  const [{ NodeSDK }, { OTLPTraceExporter }, { BullMQOtel }] = await Promise.all([
    import('@opentelemetry/sdk-node'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('bullmq-otel'),
  ]);
  const url = `${endpoint.replace(/\/$/, '')}/v1/traces`;
  const sdk = new NodeSDK({ serviceName: 'sujarit-worker', traceExporter: new OTLPTraceExporter({ url }) });
  sdk.start();
  return { telemetry: new BullMQOtel({ tracerName: 'sujarit-worker' }), stop: () => sdk.shutdown() };
}
