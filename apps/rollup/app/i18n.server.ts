import { createServerI18n } from '@sujarit/remix-host/i18n/i18n.server';

/** The app's texts on the server; `serverI18n.forRequest(request).t` in loaders and actions. */
export const serverI18n = createServerI18n(import.meta.glob('./locales/*/*.json', { eager: true, import: 'default' }));
