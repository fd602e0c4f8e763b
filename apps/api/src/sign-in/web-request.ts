import { clientAddressHeader } from '@sujarit/auth/identity/client-address';
import type { Request as ExpressRequest, Response as ExpressResponse } from 'express';

/** An express request, its body read as text, as a web Request with the client's address as the trusted proxies tell it. */
export function toWebRequest(request: ExpressRequest): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  headers.delete('x-forwarded-for');
  headers.set(clientAddressHeader, request.ip ?? '');
  const url = new URL(request.originalUrl, 'http://api');
  const body = request.method === 'GET' || request.method === 'HEAD' ? null : String(request.body ?? '');
  return new Request(url, { method: request.method, headers, body });
}

export async function writeWebResponse(answer: Response, response: ExpressResponse): Promise<void> {
  response.status(answer.status);
  for (const [name, value] of answer.headers) if (name !== 'set-cookie') response.setHeader(name, value);
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) response.setHeader('set-cookie', cookies);
  response.end(Buffer.from(await answer.arrayBuffer()));
}
