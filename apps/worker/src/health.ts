import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Registry } from 'prom-client';

/** What must answer for the worker to be ready; each rejects or is false when it does not. */
export type Checks = Record<string, () => Promise<unknown>>;

export interface HealthServer {
  port: number;
  close(): Promise<void>;
}

async function problemsOf(checks: Checks): Promise<Record<string, string>> {
  const outcomes = await Promise.all(
    Object.entries(checks).map(async ([name, check]): Promise<[string, string]> => {
      const late = Promise.withResolvers<string>();
      const timer = setTimeout(() => late.resolve('no answer within 2 s'), 2_000);
      const answer = check().then(
        (sound) => (sound === false ? 'no' : 'ok'),
        (error: Error) => error.message,
      );
      const outcome = await Promise.race([answer, late.promise]);
      clearTimeout(timer);
      return [name, outcome];
    }),
  );
  return Object.fromEntries(outcomes);
}

/** `/healthz`: the process lives. `/readyz`: everything it needs answers. `/metrics`: Prometheus. */
export async function startHealthServer(port: number, checks: Checks, registry: Registry): Promise<HealthServer> {
  const server = createServer(async (request, response) => {
    const answer = (status: number, body: string, type = 'application/json') => {
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
    };
    try {
      if (request.url === '/healthz') return answer(200, '{"status":"ok"}');
      if (request.url === '/metrics') return answer(200, await registry.metrics(), registry.contentType);
      if (request.url !== '/readyz') return answer(404, '{"status":"not found"}');
      const outcomes = await problemsOf(checks);
      const ready = Object.values(outcomes).every((outcome) => outcome === 'ok');
      return answer(ready ? 200 : 503, JSON.stringify({ status: ready ? 'ready' : 'not ready', ...outcomes }));
    } catch (error) {
      return answer(500, JSON.stringify({ status: 'error', message: (error as Error).message }));
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
