import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

const current = new AsyncLocalStorage<string>();
const acceptable = /^[\w-]{8,64}$/;

/** Gives each request an id, the caller's own (`x-request-id`) where it sends a fitting one, and answers with it. */
export function withRequestId(request: Request, response: Response, next: NextFunction): void {
  const given = request.header('x-request-id');
  const id = given && acceptable.test(given) ? given : randomUUID();
  response.setHeader('x-request-id', id);
  current.run(id, next);
}

/** The id of the request being answered. */
export function requestIdNow(): string {
  return current.getStore() ?? randomUUID();
}
