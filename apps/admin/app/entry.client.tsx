import { hydrateDocument } from '@sujarit/remix-host/document/hydrate-document.client.tsx';

hydrateDocument(import.meta.glob('./locales/*/*.json', { eager: true, query: '?url', import: 'default' }));
