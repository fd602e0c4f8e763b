import { Links, Meta, Scripts, ScrollRestoration, useMatches } from '@remix-run/react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { INLINE_TEXTS, inlineTexts, namespacesOf, type PageHandle } from '../i18n/inline-texts.ts';
import { useNonce } from './nonce.tsx';

interface AppDocumentProps {
  /** the app's name as it stands in every title */
  appTitle: string;
  children: ReactNode;
}

/** The HTML document of both apps: language, title of the page, texts for the browser, scripts with the nonce. */
export function AppDocument({ appTitle, children }: AppDocumentProps) {
  const nonce = useNonce();
  const { t, i18n } = useTranslation();
  const handles = useMatches().map((match) => match.handle as PageHandle | undefined);
  const titleKey = handles.findLast((handle) => handle?.title !== undefined)?.title;
  const [texts] = useState(() => inlineTexts(i18n, namespacesOf(handles)));
  return (
    <html lang={i18n.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{titleKey ? `${t(titleKey)} · ${appTitle}` : appTitle}</title>
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <script
          id={INLINE_TEXTS}
          type="application/json"
          nonce={nonce}
          suppressHydrationWarning
          // biome-ignore lint/security/noDangerouslySetInnerHtml: a data block of our own texts; "<" is escaped
          dangerouslySetInnerHTML={{ __html: texts }}
        />
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}
