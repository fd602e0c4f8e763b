import { redirect } from '@remix-run/node';
import type { HostContext } from '../load-context.ts';
import { apiHeaders } from './api-headers.ts';
import { faultResponse, signInAddress } from './api-problem.ts';
import { API_WAIT_MS, type ApiSettings } from './api-settings.ts';

const PASSED_ON = [
  'content-type',
  'content-length',
  'content-disposition',
  'etag',
  'last-modified',
  'content-range',
  'accept-ranges',
];
const CODE_BY_STATUS: Record<number, string> = {
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  429: 'LIMIT_EXCEEDED',
  503: 'UNAVAILABLE',
};

/** Files between the visitor and the API, streamed both ways and never held in memory. */
export function createFileCaller(settings: ApiSettings) {
  /** Proxies GET `path` of the API (a file) with the visitor's rights; errors become error pages. */
  async function streamDownload(request: Request, context: HostContext, path: string): Promise<Response> {
    const headers = apiHeaders(request, context, settings);
    for (const name of ['range', 'if-none-match', 'if-modified-since']) {
      const value = request.headers.get(name);
      if (value !== null) headers.set(name, value);
    }
    headers.set('accept-encoding', 'identity');
    const waiting = new AbortController();
    const timer = setTimeout(() => waiting.abort(), API_WAIT_MS);
    const signal = AbortSignal.any([request.signal, waiting.signal]);
    const answer = await fetch(new URL(path, settings.apiUrl), { headers, signal }).catch(() => undefined);
    clearTimeout(timer);
    if (answer === undefined) throw faultResponse('UNAVAILABLE', context.requestId);
    if (answer.status === 401) throw redirect(signInAddress(request));
    if (!answer.ok && answer.status !== 304)
      throw faultResponse(CODE_BY_STATUS[answer.status] ?? 'INTERNAL', context.requestId);
    const passed = new Headers({ 'cache-control': 'private, no-cache', 'x-content-type-options': 'nosniff' });
    for (const name of PASSED_ON) {
      const value = answer.headers.get(name);
      if (value !== null) passed.set(name, value);
    }
    return new Response(answer.body, { status: answer.status, headers: passed });
  }

  /**
   * Streams the raw body of `request` to the API's POST /files?name=…&purpose=… (both taken from the request's own
   * address) and hands back the API's JSON answer with its status.
   */
  async function forwardUpload(request: Request, context: HostContext): Promise<Response> {
    const from = new URL(request.url).searchParams;
    const url = new URL('/files', settings.apiUrl);
    for (const name of ['name', 'purpose']) url.searchParams.set(name, from.get(name) ?? '');
    const headers = apiHeaders(request, context, settings);
    for (const name of ['content-type', 'content-length']) {
      const value = request.headers.get(name);
      if (value !== null) headers.set(name, value);
    }
    const streamed: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      headers,
      body: request.body,
      duplex: 'half',
      signal: request.signal,
    };
    const answer = await fetch(url, streamed).catch(() => undefined);
    if (answer === undefined) return faultResponse('UNAVAILABLE', context.requestId);
    const body: unknown = await answer.json().catch(() => ({ code: 'INTERNAL', requestId: context.requestId }));
    return Response.json(body, { status: answer.status });
  }

  return { streamDownload, forwardUpload };
}
