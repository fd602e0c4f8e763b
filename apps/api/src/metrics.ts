import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

export interface OperationMetrics {
  observe(operation: { operation: string; failed: boolean; milliseconds: number }): void;
}

/** Prometheus metrics of one API process. */
export function openMetrics(): OperationMetrics & { registry: Registry } {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'sujarit_operation_seconds',
    help: 'Time of a GraphQL operation',
    labelNames: ['operation'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  const failures = new Counter({
    name: 'sujarit_operation_failures_total',
    help: 'GraphQL operations that answered with errors',
    labelNames: ['operation'],
    registers: [registry],
  });
  return {
    registry,
    observe: ({ operation, failed, milliseconds }) => {
      duration.observe({ operation }, milliseconds / 1000);
      if (failed) failures.inc({ operation });
    },
  };
}
