import type { RequestHandler } from 'express';

const READY_WAIT_MS = 2000;

/** /healthz: this process answers. */
export const healthz: RequestHandler = (_req, res) => {
  res.json({ status: 'ok' });
};

/** /readyz: the API behind this app is ready too, asked within two seconds; 503 when not. */
export function readyz(apiUrl: string): RequestHandler {
  return async (_req, res) => {
    const ready = await fetch(new URL('/readyz', apiUrl), { signal: AbortSignal.timeout(READY_WAIT_MS) }).then(
      (answer) => answer.ok,
      () => false,
    );
    res.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'waiting for the API' });
  };
}
