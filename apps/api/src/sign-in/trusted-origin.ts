import type { RequestHandler } from 'express';

const readOnly = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Against forged requests: what changes something must name the origin of one of our apps. */
export function requireTrustedOrigin(trusted: ReadonlySet<string>): RequestHandler {
  return (request, response, next) => {
    if (readOnly.has(request.method) || trusted.has(request.get('origin') ?? '')) next();
    else response.status(403).json({ code: 'INVALID_ORIGIN' });
  };
}
