import { pipeline } from 'node:stream';
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import type { ServerI18n } from '../i18n/i18n.server.ts';
import { gathered } from './gathered.ts';
import { NonceProvider } from './nonce.tsx';
import { withoutGaps } from './without-gaps.ts';

const RENDER_WAIT_MS = 10_000;

type HandleRequest = (
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  loadContext: AppLoadContext,
) => Promise<Response>;

/** `handleRequest` of an app's entry.server: the page in the visitor's language, streamed, with the request's nonce. */
export function documentRenderer(serverI18n: ServerI18n): HandleRequest {
  return (request, status, headers, remixContext, { nonce, log }) => {
    const i18n = serverI18n.forRequest(request);
    const waitForAll = isbot(request.headers.get('user-agent') ?? '');
    headers.set('content-type', 'text/html; charset=utf-8');
    headers.set('content-language', i18n.language);
    if (!headers.has('cache-control')) headers.set('cache-control', 'private, no-store');
    return new Promise((resolve, reject) => {
      let answered = false;
      let failed = false;
      const answer = () => {
        answered = true;
        const page = withoutGaps();
        const body = createReadableStreamFromReadable(pipeline(page, gathered(), () => undefined));
        resolve(new Response(body, { status: failed ? 500 : status, headers }));
        pipe(page);
      };
      const { pipe, abort } = renderToPipeableStream(
        <I18nextProvider i18n={i18n}>
          <NonceProvider value={nonce}>
            <RemixServer context={remixContext} url={request.url} abortDelay={RENDER_WAIT_MS} nonce={nonce} />
          </NonceProvider>
        </I18nextProvider>,
        {
          nonce,
          ...(waitForAll ? { onAllReady: answer } : { onShellReady: answer }),
          onShellError: reject,
          onError: (error) => {
            failed = true;
            if (answered) log.error(error, 'rendering failed after the page had begun');
          },
        },
      );
      setTimeout(abort, RENDER_WAIT_MS + 1000).unref();
    });
  };
}
