import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { startClientI18n } from '../i18n/i18n.client.ts';
import type { LocaleAddresses } from '../i18n/locale-files.ts';

/** Takes over the server's page in the browser; `files` are the addresses of the app's locale files. */
export function hydrateDocument(files: LocaleAddresses): void {
  const i18n = startClientI18n(files);
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <I18nextProvider i18n={i18n}>
          <RemixBrowser />
        </I18nextProvider>
      </StrictMode>,
    );
  });
}
